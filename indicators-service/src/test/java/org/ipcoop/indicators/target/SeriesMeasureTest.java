package org.ipcoop.indicators.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.series.SeriesCell;
import org.ipcoop.indicators.target.TargetMeasure.Actual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A series read as a target needs it: its latest year, or its mean growth since the base year. */
class SeriesMeasureTest {

    @ParameterizedTest(name = "from {0} to {1} in {2} years: {3} %")
    @CsvSource({
        "100, 110, 1, 10",
        "100, 121, 2, 10",
        "100, 100, 7, 0",
        "100, 50, 1, -50",
        "100, 0, 3, -100",
        // (78480 / 64894)^(1/4) − 1, by hand
        "64894, 78480, 4, 4.866944088441",
        "1, 2, 3, 25.992104989487",
    })
    void meanGrowthIsTheRateThatHeldEveryYearLeadsThere(BigDecimal first, BigDecimal last, int years, BigDecimal rate) {
        assertThat(MeanGrowth.of(first, last, years)).contains(rate);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 1", "-1, 10, 1", "10, -1, 1", "10, 10, 0"})
    void fromNothingOrOverNoYearThereIsNoRate(BigDecimal first, BigDecimal last, int years) {
        assertThat(MeanGrowth.of(first, last, years)).isEmpty();
    }

    @Test
    void aLevelIsThatOfTheLatestYear() {
        assertThat(SeriesMeasure.actual(target(Aim.Kind.LEVEL_BY, null), years("2022 5", "2024 7.50")))
                .contains(new Actual(new BigDecimal("7.5"), "2024", LocalDate.of(2024, 12, 31), "office", false));
    }

    /** Reached a year late, and lost a year after: neither is what counts. */
    @Test
    void whatCameAfterTheDayIsNotOfThen() {
        Target by2030 = target(Aim.Kind.LEVEL_BY, null);

        assertThat(SeriesMeasure.actual(by2030, years("2030 80", "2031 110"))
                        .orElseThrow()
                        .value())
                .isEqualTo("80");
        assertThat(SeriesMeasure.actual(target(Aim.Kind.RATE_PA, 2028), years("2028 100", "2030 121", "2031 121"))
                        .orElseThrow()
                        .period())
                .isEqualTo("2028–2030");
        assertThat(SeriesMeasure.actual(by2030, years("2031 110"))).isEmpty();
    }

    @Test
    void aRateIsTheMeanGrowthSinceTheBaseYearOrTheFirstYearKnownAfterIt() {
        List<SeriesCell> years = years("2018 50", "2020 100", "2022 121");

        assertThat(SeriesMeasure.actual(target(Aim.Kind.RATE_PA, 2019), years))
                .contains(new Actual(BigDecimal.TEN, "2020–2022", LocalDate.of(2022, 12, 31), "office", false));
        assertThat(SeriesMeasure.actual(target(Aim.Kind.RATE_PA, 2022), years)).isEmpty();
        assertThat(SeriesMeasure.actual(target(Aim.Kind.RATE_PA, 2019), List.of()))
                .isEmpty();
    }

    private static List<SeriesCell> years(String... figures) {
        return Stream.of(figures)
                .map(figure -> figure.split(" "))
                .map(figure -> new SeriesCell(
                        PeriodKind.YEAR
                                .containing(LocalDate.of(Integer.parseInt(figure[0]), 1, 1))
                                .days(),
                        List.of(),
                        new BigDecimal(figure[1]),
                        null,
                        false,
                        "office",
                        "undated"))
                .toList();
    }

    private static Target target(Aim.Kind kind, Integer baseYear) {
        return new Target(
                "T",
                "TEST",
                new Name("a share", null),
                Aim.of(kind, BigDecimal.ONE, null),
                "%",
                new YearRange(2030, 2030),
                baseYear,
                null,
                new LegalStatus(LegalStatus.Standing.DRAFT, "a test"),
                "a test",
                null,
                true,
                new MeasuredBy(MeasuredBy.Source.SERIES, "a-series", null));
    }
}
