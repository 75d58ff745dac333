package org.ipcoop.indicators.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods are cut, coded and named as Vietnamese reports do. */
class PeriodsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 15);

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2025-03, 2025-03-01, 2025-03-31, Tháng 3/2025, March 2025",
        "QUARTER, 2025-Q1, 2025-01-01, 2025-03-31, Quý I/2025, Q1 2025",
        "HALF, 2025-H1, 2025-01-01, 2025-06-30, 6 tháng đầu năm 2025, First half of 2025",
        "YEAR, 2025, 2025-01-01, 2025-12-31, Năm 2025, 2025",
        "ADMIN_MONTH, A2025-04, 2025-03-15, 2025-04-14, Kỳ báo cáo tháng 4/2025 (15/03/2025–14/04/2025), "
                + "Reporting month April 2025 (15/03/2025–14/04/2025)",
        "ADMIN_QUARTER, A2025-Q2, 2025-03-15, 2025-06-14, Kỳ báo cáo quý II/2025 (15/03/2025–14/06/2025), "
                + "Reporting quarter Q2 2025 (15/03/2025–14/06/2025)",
        "ADMIN_HALF, A2025-H1, 2024-12-15, 2025-06-14, Kỳ báo cáo 6 tháng đầu năm 2025 (15/12/2024–14/06/2025), "
                + "First reporting half of 2025 (15/12/2024–14/06/2025)",
        "ADMIN_YEAR, A2025, 2024-12-15, 2025-12-14, Kỳ báo cáo năm 2025 (15/12/2024–14/12/2025), "
                + "Reporting year 2025 (15/12/2024–14/12/2025)",
    })
    void aDayFallsIntoOnePeriodOfEachKind(
            PeriodKind kind, String code, LocalDate start, LocalDate end, String vi, String en) {
        assertThat(kind.containing(DAY))
                .isEqualTo(new Period(kind, code, new DateRange(start, end), new PeriodLabel(vi, en)));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-14, A2025-12, A2025", "2025-12-15, A2026-01, A2026", "2026-01-14, A2026-01, A2026"})
    void theAdministrativeYearTurnsOnTheFifteenthOfDecember(LocalDate day, String month, String year) {
        assertThat(PeriodKind.ADMIN_MONTH.containing(day).code()).isEqualTo(month);
        assertThat(PeriodKind.ADMIN_YEAR.containing(day).code()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31",
        "2025-Q4, 2025-10-01, 2025-12-31",
        "2025-H2, 2025-07-01, 2025-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025-07-01, 2025-07-01, 2025-07-01",
        "A2025, 2024-12-15, 2025-12-14",
        "A2025-01, 2024-12-15, 2025-01-14",
        "A2025-Q1, 2024-12-15, 2025-03-14",
        "A2025-H2, 2025-06-15, 2025-12-14",
    })
    void aWordStandsForDays(String word, LocalDate start, LocalDate end) {
        assertThat(Periods.days(word)).contains(new DateRange(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09, 2025-08-15, 2025-09-14",
        "A2025-09, 2025-08-15, 2025-09-14",
        "2025-Q1, 2024-12-15, 2025-03-14",
        "2025, 2024-12-15, 2025-12-14",
        "2025-09-20, 2025-09-20, 2025-09-20",
    })
    void inAQuestionOfAdministrativePeriodsAPeriodIsAnAdministrativeOne(String word, LocalDate start, LocalDate end) {
        assertThat(Periods.days(word, true)).contains(new DateRange(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "2025-Q5",
                "2025-H3",
                "2025-13",
                "2025-02-29",
                "2025-00",
                "A2025-Q5",
                "A2025-01-01",
                "2025-1",
                "٢٠٢٥"
            })
    void anythingElseIsNoWord(String word) {
        assertThat(Periods.days(word)).isEmpty();
    }

    @Test
    void everyDayOfTwoYearsIsInExactlyOnePeriodOfEachKind() {
        DateRange range = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        for (PeriodKind kind : PeriodKind.values()) {
            var periods = Periods.covering(kind, range, 100);
            range.start()
                    .datesUntil(range.end().plusDays(1))
                    .forEach(day -> assertThat(periods)
                            .as("%s %s", kind, day)
                            .filteredOn(period -> period.days().covers(new DateRange(day, day)))
                            .hasSize(1));
        }
    }

    @Test
    void aRangeIsNotCutIntoMorePeriodsThanTheLimit() {
        DateRange year = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

        assertThat(Periods.covering(PeriodKind.MONTH, year, 12)).hasSize(12);
        assertThatThrownBy(() -> Periods.covering(PeriodKind.MONTH, year, 11))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Periods.covering(PeriodKind.ADMIN_MONTH, DateRange.EVER, 1000))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
