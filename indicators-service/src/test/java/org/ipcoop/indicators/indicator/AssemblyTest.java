package org.ipcoop.indicators.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipcoop.indicators.indicator.TermFacts.Place;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.period.PeriodKind;
import org.junit.jupiter.api.Test;

/** Values are made of summed terms; what is unknown stays unknown. */
class AssemblyTest {
    private static final List<Period> YEAR = List.of(PeriodKind.YEAR.containing(java.time.LocalDate.of(2025, 1, 1)));
    private static final Part SUM = part(Term.sum("participants"), null, null);

    @Test
    void aSumWithoutFactsIsUnknownAndNotZero() {
        assertThat(one(SUM, List.of(), List.of())).isEqualTo(new Result(null, null, null, Status.NO_DATA));
        assertThat(one(SUM, cells("0"), List.of()).value()).isEqualTo("0");
    }

    @Test
    void sumsAreExactAndWithoutTrailingZeros() {
        assertThat(one(SUM, cells("0.1", "0.2", "99.70"), List.of()).value()).isEqualTo(new BigDecimal("100"));
    }

    @Test
    void aRatioIsRecomputedFromSummedTerms() {
        Part rate = part(Term.sum("certified"), Term.sum("participants_certifying"), "100");

        assertThat(one(rate, cells("1", "1"), cells("2", "4")))
                .isEqualTo(new Result(
                        new BigDecimal("33.333333333333"), new BigDecimal("2"), new BigDecimal("6"), Status.OK));
    }

    @Test
    void aRatioWithoutNumeratorOrDenominatorIsNull() {
        Part rate = part(Term.sum("certified"), Term.sum("participants_certifying"), "100");

        assertThat(one(rate, List.of(), cells("6")).status()).isEqualTo(Status.NO_DATA);
        assertThat(one(rate, cells("6"), List.of()).status()).isEqualTo(Status.NO_DATA);
        assertThat(one(rate, cells("6"), cells("0")))
                .isEqualTo(new Result(null, new BigDecimal("6"), new BigDecimal("0"), Status.ZERO_DENOMINATOR));
    }

    @Test
    void nothingCompletedOfWhatWasPlannedIsZeroPercent() {
        Part delivery = part(new Term("activities", null, null, true), Term.sum("planned_to_end"), "100");

        assertThat(one(delivery, List.of(), cells("4")).value()).isEqualTo("0");
        assertThat(one(delivery, List.of(), List.of()).status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void membersCountOnceAndUnnamedOnesByTheirNumber() {
        Part distinct = part(Term.sum("enterprises").reducedBy(Reduction.DISTINCT), null, null);
        List<Cell> cells = List.of(cell("0100", "1"), cell("0200", "1"), cell("0100", "1"), cell("", "7"));

        assertThat(one(distinct, cells, List.of()).value()).isEqualTo("9");
    }

    @Test
    void theMedianIsWeightedByCases() {
        Part days = part(Term.sum("mediation_days").reducedBy(Reduction.WEIGHTED_MEDIAN), null, null);

        assertThat(one(days, List.of(cell("30", "3"), cell("90.50", "4"), cell("100", "1")), List.of())
                        .value())
                .isEqualTo("90.5");
        assertThat(one(days, List.of(cell("30", "5"), cell("90", "5")), List.of())
                        .value())
                .isEqualTo("30");
    }

    @Test
    void coverageCountsProvincesWithActivitiesOfAllUnits() {
        Part coverage = part(
                Term.sum("activities").reducedBy(Reduction.PROVINCES),
                Term.sum("provincial_units").reducedBy(Reduction.PROVINCIAL_UNITS),
                "100");
        List<Cell> cells =
                List.of(cell("79", "0.5"), cell("79", "1"), cell("01", "0.5"), cell("04", "0"), cell("", "3"));

        assertThat(one(coverage, cells, List.of()))
                .isEqualTo(new Result(
                        new BigDecimal("5.882352941176"), new BigDecimal("2"), new BigDecimal("34"), Status.OK));
        assertThat(one(coverage, List.of(), List.of()).status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void aDenominatorWithoutTheDimensionStaysWhole() {
        Part perHundred = part(Term.sum("filings"), Term.sum("enterprises"), "100");
        List<Cell> filings = List.of(keyed("PATENT", "2"), keyed("TRADEMARK", "6"));
        var assembly = new Assembly(
                perHundred, List.of("right"), 34, facts(filings), facts(List.of(keyed("unspecified", "10"))));

        assertThat(assembly.observations(YEAR))
                .extracting(
                        found -> found.key().getFirst() + " " + found.result().value())
                .containsExactly("PATENT 20", "TRADEMARK 60");
    }

    @Test
    void aPlaceThatOnlyTheDenominatorKnowsIsShown() {
        Part rate = part(Term.sum("certified"), Term.sum("participants_certifying"), "100");
        var assembly = new Assembly(rate, List.of("level"), 34, facts(List.of()), facts(List.of(keyed("BASIC", "10"))));

        assertThat(assembly.observations(YEAR))
                .extracting(
                        found -> found.key().getFirst() + " " + found.result().status())
                .containsExactly("BASIC NO_DATA");
    }

    @Test
    void approximateNumbersMakeAnApproximateSum() {
        assertThat(qualifier(Set.of("NEARLY"), Set.of())).isEqualTo("NEARLY");
        assertThat(qualifier(Set.of("NEARLY", "OVER"), Set.of())).isEqualTo("ABOUT");
        assertThat(qualifier(Set.of(), Set.of("OVER"))).isEqualTo("ABOUT");
        assertThat(qualifier(Set.of(), Set.of())).isNull();
    }

    private static String qualifier(Set<String> numerator, Set<String> denominator) {
        Part rate = part(Term.sum("certified"), Term.sum("participants_certifying"), "100");
        Place place = new Place("2025", List.of());
        var assembly = new Assembly(
                rate,
                List.of(),
                34,
                new TermFacts(cells("1"), Map.of(place, numerator), false),
                new TermFacts(cells("2"), Map.of(place, denominator), false));
        return assembly.observations(YEAR).getFirst().qualifier();
    }

    private static Result one(Part part, List<Cell> numerator, List<Cell> denominator) {
        var assembly = new Assembly(part, List.of(), 34, facts(numerator), facts(denominator));
        return assembly.observations(YEAR).getFirst().result();
    }

    private static TermFacts facts(List<Cell> cells) {
        return new TermFacts(cells, Map.of(), false);
    }

    private static List<Cell> cells(String... values) {
        return java.util.Arrays.stream(values).map(value -> cell("", value)).toList();
    }

    private static Cell cell(String member, String value) {
        return new Cell("2025", List.of(), member, new BigDecimal(value));
    }

    private static Cell keyed(String key, String value) {
        return new Cell("2025", List.of(key), "", new BigDecimal(value));
    }

    private static Part part(Term numerator, Term denominator, String scale) {
        return new Part(
                "value",
                new Text("Giá trị", "Value"),
                "unit",
                null,
                numerator,
                denominator,
                scale == null ? null : new BigDecimal(scale));
    }
}
