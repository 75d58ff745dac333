package org.ipcoop.indicators.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.indicator.TermFacts.Place;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.period.PeriodKind;
import org.junit.jupiter.api.Test;

/** Values are made of summed terms; what is unknown stays unknown. */
class AssemblyTest {
    private static final List<Period> YEAR = List.of(PeriodKind.YEAR.containing(java.time.LocalDate.of(2025, 1, 1)));
    private static final Part SUM = part("participants");

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
        Part rate = part("100 * certified / participants_certifying");

        assertThat(one(rate, cells("1", "1"), cells("2", "4")))
                .isEqualTo(new Result(
                        new BigDecimal("33.333333333333"), new BigDecimal("2"), new BigDecimal("6"), Status.OK));
    }

    @Test
    void aRatioWithoutNumeratorOrDenominatorIsNull() {
        Part rate = part("100 * certified / participants_certifying");

        assertThat(one(rate, List.of(), cells("6")).status()).isEqualTo(Status.NO_DATA);
        assertThat(one(rate, cells("6"), List.of()).status()).isEqualTo(Status.NO_DATA);
        assertThat(one(rate, cells("6"), cells("0")))
                .isEqualTo(new Result(null, new BigDecimal("6"), new BigDecimal("0"), Status.ZERO_DENOMINATOR));
    }

    @Test
    void nothingCompletedOfWhatWasPlannedIsZeroPercent() {
        Part delivery = part("100 * orZero(activities) / planned_to_end");

        assertThat(one(delivery, List.of(), cells("4")).value()).isEqualTo("0");
        assertThat(one(delivery, List.of(), List.of()).status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void membersCountOnceAndUnnamedOnesByTheirNumber() {
        Part distinct = part("distinct(enterprises)");
        List<Cell> cells = List.of(cell("0100", "1"), cell("0200", "1"), cell("0100", "1"), cell("", "7"));

        assertThat(one(distinct, cells, List.of()).value()).isEqualTo("9");
    }

    @Test
    void theMedianIsWeightedByCases() {
        Part days = part("median(mediation_days)");

        assertThat(one(days, List.of(cell("30", "3"), cell("90.50", "4"), cell("100", "1")), List.of())
                        .value())
                .isEqualTo("90.5");
        assertThat(one(days, List.of(cell("30", "5"), cell("90", "5")), List.of())
                        .value())
                .isEqualTo("30");
    }

    @Test
    void coverageCountsProvincesWithActivitiesOfAllUnits() {
        Part coverage = part("100 * provinces(activities) / provincialUnits()");
        List<Cell> cells =
                List.of(cell("79", "0.5"), cell("79", "1"), cell("01", "0.5"), cell("04", "0"), cell("", "3"));

        assertThat(one(coverage, cells, List.of()))
                .isEqualTo(new Result(
                        new BigDecimal("5.882352941176"), new BigDecimal("2"), new BigDecimal("34"), Status.OK));
        assertThat(one(coverage, List.of(), List.of()).status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void aDenominatorWithoutTheDimensionStaysWhole() {
        Part perHundred = part("per100(filings, activities)");
        List<Cell> filings = List.of(keyed("PATENT", "2"), keyed("TRADEMARK", "6"));
        var assembly =
                assembly(perHundred, List.of("right"), facts(filings), facts(List.of(keyed("unspecified", "10"))));

        assertThat(assembly.observations(YEAR))
                .extracting(
                        found -> found.key().getFirst() + " " + found.result().value())
                .containsExactly("PATENT 20", "TRADEMARK 60");
    }

    @Test
    void aPlaceThatOnlyTheDenominatorKnowsIsShown() {
        Part rate = part("100 * certified / participants_certifying");
        var assembly = assembly(rate, List.of("level"), facts(List.of()), facts(List.of(keyed("BASIC", "10"))));

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
        Part rate = part("100 * certified / participants_certifying");
        Place place = new Place("2025", List.of());
        var assembly = assembly(
                rate,
                List.of(),
                new Read(cells("1"), Map.of(place, numerator)),
                new Read(cells("2"), Map.of(place, denominator)));
        return assembly.observations(YEAR).getFirst().qualifier();
    }

    private static Result one(Part part, List<Cell> numerator, List<Cell> denominator) {
        var assembly = assembly(part, List.of(), facts(numerator), facts(denominator));
        return assembly.observations(YEAR).getFirst().result();
    }

    private record Read(List<Cell> cells, Map<Place, Set<String>> qualifiers) {}

    private static Read facts(List<Cell> cells) {
        return new Read(cells, Map.of());
    }

    private static Assembly assembly(Part part, List<String> by, Read above, Read below) {
        return new Assembly(
                part, by, 34, side(part.numerator(), above), side(part.denominator(), below), Map.of("2025", "2024"));
    }

    /** What was read, for every leaf of one side. */
    private static Map<Leaf, TermFacts> side(Expression side, Read read) {
        return side == null
                ? Map.of()
                : Leaf.in(side).stream()
                        .collect(Collectors.toMap(
                                leaf -> leaf,
                                leaf -> new TermFacts(
                                        read.cells(),
                                        read.qualifiers(),
                                        false,
                                        dimension -> leaf instanceof Leaf.Facts facts
                                                && Measures.carries(
                                                        facts.measure().name(), dimension))));
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

    @Test
    void growthComparesWithThePeriodBefore() {
        List<Cell> twoYears = List.of(new Cell("2024", List.of(), "", new BigDecimal("8")), cell("", "10"));

        assertThat(one(part("growth(filings)"), twoYears, twoYears))
                .isEqualTo(new Result(new BigDecimal("25"), new BigDecimal("2"), new BigDecimal("8"), Status.OK));
        assertThat(one(part("growth(filings)"), cells("10"), cells("10")).status())
                .isEqualTo(Status.NO_DATA);
    }

    @Test
    void aSumTakesWhatIsKnownAndSaysWhenASeriesIsMissing() {
        Part both = part("ip_backed_finance_vnd + series.loans");
        Map<Leaf, TermFacts> known = side(part("ip_backed_finance_vnd").numerator(), facts(cells("5")));

        var assembly = new Assembly(both, List.of(), 34, known, Map.of(), Map.of());

        assertThat(assembly.observations(YEAR).getFirst().result())
                .isEqualTo(new Result(new BigDecimal("5"), new BigDecimal("5"), null, Status.PARTIAL));
    }

    private static Part part(String expression) {
        return new Part("value", new Text("Giá trị", "Value"), "unit", null, Formula.of(expression));
    }
}
