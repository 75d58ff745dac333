package org.ipcoop.indicators.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2024, 2024-01-01, 2024-12-31",
        "QUARTER, 2024-Q1, 2024-01-01, 2024-03-31",
        "HALF, 2024-H2, 2024-07-01, 2024-12-31",
        "MONTH, 2024-02, 2024-02-01, 2024-02-29",
        "DAY, 2024-02-29, 2024-02-29, 2024-02-29",
        "ADMIN_MONTH, A2024-03, 2024-02-15, 2024-03-14",
        "ADMIN_YEAR, A2024, 2023-12-15, 2024-12-14",
        "RANGE, 2020/2024, 2020-01-01, 2024-12-31",
    })
    void aPeriodIsItsDaysAndTheOtherWayRound(SeriesPeriod kind, String text, String start, String end) {
        var days = kind.days(text).orElseThrow();

        assertThat(days.start()).hasToString(start);
        assertThat(days.end()).hasToString(end);
        assertThat(kind.code(days)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"YEAR, 2024-Q1", "MONTH, 2024", "DAY, 2023-02-29", "RANGE, 2024/2020", "RANGE, 2024", "QUARTER, A2024"})
    void aPeriodOfAnotherKindIsNone(SeriesPeriod kind, String text) {
        assertThat(kind.days(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theExampleOfAMessageIsRight(SeriesPeriod kind) {
        assertThat(kind.days(kind.example())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2025-01-15, 2025-01", "2025-01, 2025", "undated, 1990"})
    void vintagesAreOrderedByTheLastDayTheyCanHaveBeen(String earlier, String later) {
        assertThat(Vintage.of(earlier).orElseThrow())
                .isLessThan(Vintage.of(later).orElseThrow());
    }
}
