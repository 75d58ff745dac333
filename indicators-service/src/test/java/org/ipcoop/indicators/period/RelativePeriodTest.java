package org.ipcoop.indicators.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that move on with the calendar, around the ends of months, years and reporting periods. */
class RelativePeriodTest {

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "THIS_MONTH, 2026-01-01, MONTH, 2026-01-01, 2026-01-31",
        "THIS_MONTH, 2028-02-29, MONTH, 2028-02-01, 2028-02-29",
        "LAST_MONTH, 2026-01-01, MONTH, 2025-12-01, 2025-12-31",
        "LAST_MONTH, 2026-03-31, MONTH, 2026-02-01, 2026-02-28",
        "THIS_QUARTER, 2026-03-31, QUARTER, 2026-01-01, 2026-03-31",
        "LAST_QUARTER, 2026-01-01, QUARTER, 2025-10-01, 2025-12-31",
        "THIS_HALF, 2026-06-30, HALF, 2026-01-01, 2026-06-30",
        "LAST_HALF, 2026-01-15, HALF, 2025-07-01, 2025-12-31",
        "THIS_YEAR, 2026-12-31, YEAR, 2026-01-01, 2026-12-31",
        "LAST_YEAR, 2026-01-01, YEAR, 2025-01-01, 2025-12-31",
        "LAST_12_MONTHS, 2026-01-01, MONTH, 2025-01-01, 2025-12-31",
        "LAST_12_MONTHS, 2026-01-31, MONTH, 2025-01-01, 2025-12-31",
        "LAST_12_MONTHS, 2026-02-01, MONTH, 2025-02-01, 2026-01-31",
        "LAST_1_MONTHS, 2026-02-01, MONTH, 2026-01-01, 2026-01-31",
        "LAST_4_QUARTERS, 2026-01-01, QUARTER, 2025-01-01, 2025-12-31",
        "LAST_4_QUARTERS, 2026-11-22, QUARTER, 2025-10-01, 2026-09-30",
        "LAST_2_HALVES, 2026-07-01, HALF, 2025-07-01, 2026-06-30",
        "LAST_5_YEARS, 2026-11-22, YEAR, 2021-01-01, 2025-12-31",
        "MONTH_TO_DATE, 2026-01-01, MONTH, 2026-01-01, 2026-01-01",
        "QUARTER_TO_DATE, 2026-11-22, QUARTER, 2026-10-01, 2026-11-22",
        "HALF_TO_DATE, 2026-11-22, HALF, 2026-07-01, 2026-11-22",
        "YEAR_TO_DATE, 2026-12-31, YEAR, 2026-01-01, 2026-12-31",
        "THIS_ADMIN_MONTH, 2026-01-14, ADMIN_MONTH, 2025-12-15, 2026-01-14",
        "THIS_ADMIN_MONTH, 2026-01-15, ADMIN_MONTH, 2026-01-15, 2026-02-14",
        "LAST_ADMIN_MONTH, 2026-01-15, ADMIN_MONTH, 2025-12-15, 2026-01-14",
        "THIS_ADMIN_QUARTER, 2025-12-15, ADMIN_QUARTER, 2025-12-15, 2026-03-14",
        "THIS_ADMIN_QUARTER, 2025-12-14, ADMIN_QUARTER, 2025-09-15, 2025-12-14",
        "LAST_ADMIN_HALF, 2026-06-15, ADMIN_HALF, 2025-12-15, 2026-06-14",
        "THIS_ADMIN_YEAR, 2025-12-15, ADMIN_YEAR, 2025-12-15, 2026-12-14",
        "LAST_ADMIN_YEAR, 2025-12-14, ADMIN_YEAR, 2023-12-15, 2024-12-14",
        "LAST_12_ADMIN_MONTHS, 2026-01-14, ADMIN_MONTH, 2024-12-15, 2025-12-14",
        "ADMIN_YEAR_TO_DATE, 2025-12-31, ADMIN_YEAR, 2025-12-15, 2025-12-31",
        "ADMIN_MONTH_TO_DATE, 2026-03-02, ADMIN_MONTH, 2026-02-15, 2026-03-02",
    })
    void aWordMeansDaysAndHowTheyAreCut(String word, LocalDate today, PeriodKind kind, LocalDate start, LocalDate end) {
        RelativePeriod found = RelativePeriod.of(word, today).orElseThrow();

        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.days()).isEqualTo(new DateRange(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "THIS_YEAR, Năm nay, This year",
        "LAST_YEAR, Năm trước, Last year",
        "THIS_QUARTER, Quý này, This quarter",
        "LAST_12_MONTHS, 12 tháng gần nhất, Last 12 months",
        "LAST_2_HALVES, 2 nửa năm gần nhất, Last 2 halves",
        "LAST_1_YEARS, 1 năm gần nhất, Last 1 year",
        "YEAR_TO_DATE, Từ đầu năm đến nay, Year to date",
        "THIS_ADMIN_MONTH, Kỳ báo cáo tháng này, This reporting month",
        "LAST_4_ADMIN_QUARTERS, 4 kỳ báo cáo quý gần nhất, Last 4 reporting quarters",
    })
    void aWordHasANameInBothLanguages(String word, String vi, String en) {
        assertThat(RelativePeriod.of(word, LocalDate.of(2026, 11, 22))
                        .orElseThrow()
                        .label())
                .isEqualTo(new PeriodLabel(vi, en));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "last_year",
                "LAST_0_YEARS",
                "LAST_1000_YEARS",
                "LAST_MONTHS",
                "THIS_2_YEARS",
                "LAST_٣_YEARS",
                "ADMIN_LAST_YEAR",
                "THIS_YEAR "
            })
    void anythingElseIsNoWord(String word) {
        assertThat(RelativePeriod.of(word, LocalDate.of(2026, 11, 22))).isEmpty();
    }

    @Test
    void everyCommonWordIsOneInBothCalendars() {
        List<RelativePeriod> common = RelativePeriod.common(LocalDate.of(2026, 11, 22));

        assertThat(common).hasSize(40).extracting(RelativePeriod::word).doesNotHaveDuplicates();
        assertThat(common)
                .extracting(word -> word.kind().administrative())
                .filteredOn(administrative -> administrative)
                .hasSize(20);
    }

    @Test
    void theDayIsThatOfVietNam() {
        Clock lateInUtc = Clock.fixed(Instant.parse("2025-12-31T17:00:00Z"), ZoneOffset.UTC);

        assertThat(VietNam.today(lateInUtc)).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(VietNam.day(Instant.parse("2025-12-31T16:59:59Z"))).isEqualTo(LocalDate.of(2025, 12, 31));
    }
}
