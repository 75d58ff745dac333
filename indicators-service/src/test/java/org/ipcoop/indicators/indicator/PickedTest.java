package org.ipcoop.indicators.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipcoop.indicators.indicator.Leaf.Use;
import org.ipcoop.indicators.indicator.TermFacts.Place;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Periods;
import org.ipcoop.indicators.series.SeriesCell;
import org.junit.jupiter.api.Test;

/** What is told for months or quarters becomes the number of a year only as the definition says, and never counts twice. */
class PickedTest {
    private static final Place YEAR = new Place("2024", List.of());

    @Test
    void thePeriodItselfIsTakenWhereItWasObserved() {
        List<SeriesCell> observed = List.of(cell("2024", "100"), cell("2024-01", "7"), cell("2024-02", "8"));

        assertThat(picked(Use.JUST, observed)).isEqualTo(new Picked(List.of(observed.getFirst()), Set.of()));
        assertThat(picked(Use.SUM, observed)).isEqualTo(new Picked(List.of(observed.getFirst()), Set.of()));
    }

    @Test
    void aSumOfAllQuartersIsWholeInAnyOrder() {
        Picked picked = picked(
                Use.SUM,
                List.of(cell("2024-Q4", "4"), cell("2024-Q2", "2"), cell("2024-Q1", "1"), cell("2024-Q3", "3")));

        assertThat(picked.cells())
                .extracting(SeriesCell::value)
                .extracting(BigDecimal::intValue)
                .containsExactly(1, 2, 3, 4);
        assertThat(picked.gaps()).isEmpty();
    }

    @Test
    void daysWithoutObservationAreTold() {
        assertThat(picked(Use.SUM, List.of(cell("2024-Q1", "1"), cell("2024-Q2", "2"), cell("2024-Q4", "4")))
                        .gaps())
                .containsExactly(Gap.NOT_ALL_DAYS);
        assertThat(picked(Use.SUM, List.of(cell("2024-Q2", "1"), cell("2024-Q3", "2"), cell("2024-Q4", "4")))
                        .gaps())
                .containsExactly(Gap.NOT_ALL_DAYS);
        assertThat(picked(Use.SUM, List.of(cell("2024-H1", "1"))).gaps()).containsExactly(Gap.NOT_ALL_DAYS);
    }

    @Test
    void overlappingObservationsAreNotAdded() {
        assertThat(picked(Use.SUM, List.of(cell("2024-H1", "1"), cell("2024-Q2", "1"), cell("2024-H2", "1"))))
                .isEqualTo(new Picked(List.of(), Set.of(Gap.OVERLAPPING)));
    }

    @Test
    void withoutAWordForItMonthsMakeNoYear() {
        assertThat(picked(Use.JUST, List.of(cell("2024-01", "1"))))
                .isEqualTo(new Picked(List.of(), Set.of(Gap.OTHER_PERIOD)));
        assertThat(picked(Use.SUM, List.of(cell("A2024-01", "1"))))
                .isEqualTo(new Picked(List.of(), Set.of(Gap.OTHER_PERIOD)));
        assertThat(picked(Use.JUST, List.of(cell("2023", "1"))))
                .isEqualTo(new Picked(List.of(), Set.of(Gap.NOT_OBSERVED)));
        assertThat(picked(Use.LAST, List.of(cell("2023", "1"))))
                .isEqualTo(new Picked(List.of(), Set.of(Gap.NOT_OBSERVED)));
    }

    @Test
    void theLastIsTheOneThatEndsLast() {
        assertThat(picked(Use.LAST, List.of(cell("2024-03", "3"), cell("2024-11", "11"), cell("2024-05", "5")))
                        .cells())
                .containsExactly(cell("2024-11", "11"));
    }

    @Test
    void aMeanIsWeightedByTheWeightOfItsOwnDaysAndCodes() {
        var values = Map.of(List.of("01"), List.of(cell("2024", "10")), List.of("79"), List.of(cell("2024", "20")));
        var weights = Map.of(List.of("01"), List.of(cell("2024", "3")), List.of("79"), List.of(cell("2024", "1")));

        assertThat(sums(values, weights)).containsExactly("50", "4");
        assertThat(gaps(values, weights)).isEmpty();
    }

    @Test
    void whatHasNoWeightTakesNoPartAndIsTold() {
        var values = Map.of(List.of("01"), List.of(cell("2024", "10")), List.of("79"), List.of(cell("2024", "20")));
        var weights = Map.of(List.of("01"), List.of(cell("2024", "3")), List.of("48"), List.of(cell("2024", "9")));

        assertThat(sums(values, weights)).containsExactly("30", "3");
        assertThat(gaps(values, weights)).contains(Gap.NOT_PAIRED);
    }

    @Test
    void weightsOfOtherDaysAreNoWeights() {
        var values = Map.of(List.<String>of(), List.of(cell("2024", "10")));
        var weights = Map.of(List.<String>of(), List.of(cell("2024-H1", "3"), cell("2024-H2", "3")));

        assertThat(sums(values, weights)).containsExactly("0", "0");
        assertThat(gaps(values, weights)).containsExactly(Gap.NOT_PAIRED);
    }

    /** Of the products, and of the weights. */
    private static List<String> sums(
            Map<List<String>, List<SeriesCell>> values, Map<List<String>, List<SeriesCell>> weights) {
        List<String> sums = new ArrayList<>();
        for (boolean products : List.of(true, false)) {
            sums.add(facts(values, weights, products).cells().stream()
                    .map(Cell::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .toPlainString());
        }
        return sums;
    }

    private static Set<Gap> gaps(
            Map<List<String>, List<SeriesCell>> values, Map<List<String>, List<SeriesCell>> weights) {
        return facts(values, weights, true).gaps().from().getOrDefault(YEAR, Set.of());
    }

    private static TermFacts facts(
            Map<List<String>, List<SeriesCell>> values, Map<List<String>, List<SeriesCell>> weights, boolean products) {
        Findings findings = new Findings();
        Pairs.of(days("2024"), values, weights).values().forEach(pairs -> pairs.addTo(findings, YEAR, products));
        return findings.facts(false, dimension -> false);
    }

    private static Picked picked(Use use, List<SeriesCell> observed) {
        return Picked.of(use, days("2024"), observed);
    }

    private static SeriesCell cell(String period, String value) {
        return new SeriesCell(days(period), List.of(), new BigDecimal(value), null, false, "GSO", "undated");
    }

    private static DateRange days(String period) {
        return Periods.days(period).orElseThrow();
    }
}
