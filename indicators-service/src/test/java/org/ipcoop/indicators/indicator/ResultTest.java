package org.ipcoop.indicators.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.ipcoop.indicators.period.DateRange;
import org.junit.jupiter.api.Test;

/** What is said of a number besides its value. */
class ResultTest {
    private static final DateRange YEAR = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final Result ONE = new Result(BigDecimal.ONE, BigDecimal.ONE, null, Status.OK);

    @Test
    void aPeriodIsOverWhenItsLastDayIs() {
        assertThat(ONE.judged(YEAR, DateRange.EVER, LocalDate.of(2025, 12, 31)).status())
                .isEqualTo(Status.PRELIMINARY);
        assertThat(ONE.judged(YEAR, DateRange.EVER, LocalDate.of(2026, 1, 1)).status())
                .isEqualTo(Status.OK);
    }

    @Test
    void whatOverIsTakenOffByIsAbout() {
        assertThat(amount("OVER").minus(amount()).qualifiers()).containsExactly("OVER");
        assertThat(amount().minus(amount("OVER")).qualifiers()).containsExactly("ABOUT");
        assertThat(amount().minus(amount()).qualifiers()).isEmpty();
        assertThat(amount().plus(amount("OVER")).qualifiers()).containsExactly("OVER");
    }

    private static Amount amount(String... qualifiers) {
        return new Amount(BigDecimal.TEN, Set.of(qualifiers), false, Set.of());
    }
}
