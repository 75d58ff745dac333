package org.ipcoop.indicators.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.indicator.FactTables.Row;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the facts, of every indicator that counts activities and every split it allows: each value is its factor times its
 * numerator over its denominator, sums are the sums of their coded parts and the unspecified one, a distinct count is never more
 * than them nor less than the largest, a median lies between them, and what can't be split stays whole.
 */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class RecomputedInvariantTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);
    private static final Set<String> NAMED = Set.of("enterprises", "instruments_reviewed", "instruments_adopted");

    @Inject
    FactTables facts;

    @Inject
    IndicatorCatalogue catalogue;

    @Inject
    ConsistentRead reads;

    @Inject
    Observations observations;

    private final Set<String> seen = new TreeSet<>();

    @AfterEach
    void leaveNothing() {
        facts.replaceBy(List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void valuesAreRecomputedFromSummedPartsAtEveryLevel(long seed) {
        // Given facts of every measure
        facts.replaceBy(rows(new Random(seed)));

        // When every part is asked for as a whole and by each of its dimensions
        for (Definition definition : catalogue.all()) {
            for (Part part : definition.parts()) {
                if (!part.expression().measures().isEmpty()) {
                    compare(definition, part);
                }
            }
        }

        // Then there were indicators of every kind, and splits of each
        assertThat(seen).contains("sum", "DISTINCT", "WEIGHTED_MEDIAN", "PROVINCES", "whole", "before");
        assertThat(seen).filteredOn(word -> word.contains("by")).hasSizeGreaterThan(130);
    }

    private void compare(Definition definition, Part part) {
        List<String> dimensions = new ArrayList<>(definition.disaggregations());
        if (dimensions.contains("sector")) {
            dimensions.addAll(List.of("sectorDivision", "sectorClass"));
        }
        for (PeriodKind kind : List.of(PeriodKind.YEAR, PeriodKind.ADMIN_QUARTER, PeriodKind.ALL)) {
            List<Observation> totals = read(definition, part, kind, List.of());
            totals.forEach(this::isRecomputed);
            for (String dimension : dimensions) {
                List<Observation> cells = read(definition, part, kind, List.of(dimension));
                cells.forEach(this::isRecomputed);
                if (part.fixes(dimension)) {
                    assertThat(cells).isEmpty();
                } else {
                    totals.forEach(total -> compare(dimension, total, cells));
                    seen.add(definition.code() + " " + part.code() + " by " + dimension);
                }
            }
        }
    }

    private void compare(String dimension, Observation total, List<Observation> all) {
        List<Observation> cells = all.stream()
                .filter(cell -> cell.period().equals(total.period()))
                .toList();
        Part part = total.part();
        String words = part + " by " + dimension + " in " + total.period().code();
        side(words, dimension, part.numerator(), total.result().numerator(), known(cells, true));
        Expression below = part.denominator();
        if (below != null) {
            side(words, dimension, below, total.result().denominator(), known(cells, false));
        }
    }

    private static List<BigDecimal> known(List<Observation> cells, boolean above) {
        return cells.stream()
                .map(cell -> above ? cell.result().numerator() : cell.result().denominator())
                .filter(Objects::nonNull)
                .toList();
    }

    private void side(String words, String dimension, Expression side, BigDecimal total, List<BigDecimal> cells) {
        List<Strand<Leaf.Facts>> strands = Strand.ofActivities(side);
        BigDecimal sum = cells.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (strands.stream().anyMatch(strand -> strand.back() > 0)) {
            seen.add("before");
        } else if (strands.isEmpty()
                || strands.stream()
                        .noneMatch(strand ->
                                Measures.carries(strand.leaf().measure().name(), dimension))) {
            assertThat(cells).as(words).allSatisfy(cell -> assertThat(cell).isEqualByComparingTo(total));
            seen.add("whole");
        } else if (strands.stream().allMatch(strand -> strand.leaf().reduction() == Reduction.SUM)) {
            assertThat(total == null ? BigDecimal.ZERO : total).as(words).isEqualByComparingTo(sum);
            seen.add("sum");
        } else if (total != null && !cells.isEmpty()) {
            Reduction reduction = strands.getFirst().leaf().reduction();
            BigDecimal most = cells.stream().max(Comparator.naturalOrder()).orElseThrow();
            BigDecimal least = cells.stream().min(Comparator.naturalOrder()).orElseThrow();
            boolean median = reduction == Reduction.WEIGHTED_MEDIAN;
            assertThat(total).as(words).isBetween(median ? least : most, median ? most : sum);
            seen.add(reduction.name());
        }
    }

    private void isRecomputed(Observation item) {
        Result result = item.result();
        BigDecimal above = result.numerator();
        BigDecimal below = result.denominator();
        if (result.value() == null) {
            assertThat(above == null || (item.part().denominator() != null && (below == null || below.signum() == 0)))
                    .as("a value is missing only where a part of it is: " + item)
                    .isTrue();
        } else if (item.part().denominator() == null) {
            assertThat(result.value())
                    .isEqualByComparingTo(above.multiply(item.part().factor()));
        } else {
            assertThat(result.value())
                    .isEqualByComparingTo(
                            above.multiply(item.part().factor()).divide(below, 12, RoundingMode.HALF_EVEN));
        }
    }

    private List<Observation> read(Definition definition, Part part, PeriodKind kind, List<String> by) {
        var query = new ObservationQuery(kind, DateRange.EVER, by, Map.of(), List.of(part), true, TODAY);
        return reads.read(connection -> observations.find(connection, definition, query))
                .items();
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        new TreeSet<>(Measures.names()).forEach(measure -> {
            for (int i = random.nextInt(4); i < 24; i++) {
                rows.add(row(measure, random));
            }
        });
        return rows;
    }

    private static Row row(String measure, Random random) {
        boolean median = measure.equals("mediation_days");
        boolean named = NAMED.contains(measure) && random.nextInt(4) > 0;
        return new Row(
                new UUID(random.nextLong(), random.nextLong()),
                measure,
                LocalDate.of(2023, 11, 1).plusDays(random.nextInt(800)),
                one(random, ActivityTypes.CODES),
                one(random, List.of("A1", "A3", "A6")),
                one(random, List.of("", "01", "48", "79")),
                one(random, List.of("NOIP", "VIPRI")),
                random.nextBoolean(),
                dims(measure, random),
                median || named ? Integer.toString(1 + random.nextInt(9)) : "",
                named ? BigDecimal.ONE : BigDecimal.valueOf(1 + random.nextLong(1_000_000), random.nextInt(7)),
                null);
    }

    private static String dims(String measure, Random random) {
        List<String> pairs = new ArrayList<>();
        Map.of(
                        "sex", List.of("F", "M"),
                        "level", List.of("BASIC", "ADVANCED"),
                        "mode", List.of("ONLINE", "ON_SITE"),
                        "audience", List.of("OFFICIALS"),
                        "kind", List.of("LICENCE", "UNSPECIFIED"),
                        "right", List.of("PATENT", "TRADEMARK"),
                        "route", List.of("PCT", "NATIONAL"),
                        "sector", List.of("C", "C26", "C2610"),
                        "delivered", List.of("yes", "no"))
                .forEach((dimension, codes) -> {
                    if (Measures.carries(measure, dimension) && random.nextInt(3) > 0) {
                        pairs.add("\"" + dimension + "\":\"" + one(random, codes) + "\"");
                    }
                });
        return "{" + String.join(",", pairs) + "}";
    }

    private static String one(Random random, List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }
}
