package org.ipcoop.indicators.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.ipcoop.indicators.indicator.FactTables.Row;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the facts: a total is the sum of its coded parts and the unspecified one, and of its periods. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class TotalsInvariantTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Map<String, List<String>> CODES = new TreeMap<>(Map.ofEntries(
            Map.entry("sex", List.of("F", "M")),
            Map.entry("level", List.of("BASIC", "ADVANCED")),
            Map.entry("mode", List.of("ONLINE")),
            Map.entry("audience", List.of("OFFICIALS", "STUDENTS")),
            Map.entry("kind", List.of("LICENCE", "UNSPECIFIED")),
            Map.entry("right", List.of("PATENT", "TRADEMARK")),
            Map.entry("route", List.of("PCT")),
            Map.entry("channel", List.of("WEB")),
            Map.entry("instrumentType", List.of("LAW")),
            Map.entry("sector", List.of("C", "C26", "C2610", "J62")),
            Map.entry("topic", List.of("COURTS"))));

    @Inject
    FactTables facts;

    @Inject
    IndicatorCatalogue catalogue;

    @Inject
    ConsistentRead reads;

    @Inject
    Observations observations;

    /** The members made up here are not those of any measure: a median of days could not be told from them. */
    @AfterEach
    void leaveNothing() {
        facts.replaceBy(List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void totalsAreTheSumOfTheirPartsForEveryIndicatorAndDimension(long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        new TreeSet<>(Measures.names()).forEach(measure -> {
            for (int i = 0; i < 20; i++) {
                rows.add(row(measure, random));
            }
        });
        facts.replaceBy(rows);

        int compared = 0;
        for (Definition definition : catalogue.all()) {
            for (Part part : additive(definition)) {
                BigDecimal total = sum(definition, part, PeriodKind.ALL, List.of());
                assertThat(total)
                        .isEqualByComparingTo(added(rows, part.expression().measures()));
                for (PeriodKind kind : PeriodKind.values()) {
                    assertThat(sum(definition, part, kind, List.of()))
                            .as("%s %s by %s", definition.code(), part.code(), kind)
                            .isEqualByComparingTo(total);
                }
                for (String dimension : definition.disaggregations()) {
                    assertThat(sum(definition, part, PeriodKind.YEAR, List.of(dimension)))
                            .as("%s %s by %s", definition.code(), part.code(), dimension)
                            .isEqualByComparingTo(total);
                    compared++;
                }
                assertThat(sum(definition, part, PeriodKind.QUARTER, definition.disaggregations()))
                        .isEqualByComparingTo(total);
                for (int i = 0; i < 5; i++) {
                    List<String> some = some(definition.disaggregations(), random);
                    assertThat(sum(definition, part, PeriodKind.ADMIN_HALF, some))
                            .as("%s %s by %s", definition.code(), part.code(), some)
                            .isEqualByComparingTo(total);
                }
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    /** Those that count activities at all. */
    private static List<Part> additive(Definition definition) {
        return definition.parts().stream()
                .filter(part -> part.additive() && !part.expression().measures().isEmpty())
                .toList();
    }

    private BigDecimal sum(Definition definition, Part part, PeriodKind kind, List<String> by) {
        var query = new ObservationQuery(kind, DateRange.EVER, by, Map.of(), List.of(part), true, TODAY);
        return reads.read(connection -> observations.find(connection, definition, query)).items().stream()
                .map(item -> item.result().value())
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Several dimensions in any order, a sector by any of its levels. */
    private static List<String> some(List<String> dimensions, Random random) {
        List<String> some = new ArrayList<>(dimensions);
        some.addAll(List.of("sectorDivision", "sectorClass"));
        Collections.shuffle(some, random);
        return some.subList(0, 2 + random.nextInt(some.size() - 2));
    }

    private static BigDecimal added(List<Row> rows, Set<String> measures) {
        return rows.stream()
                .filter(row -> measures.contains(row.measure()))
                .map(Row::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Row row(String measure, Random random) {
        return new Row(
                UUID.randomUUID(),
                measure,
                LocalDate.of(2022, 12, 1).plusDays(random.nextInt(900)),
                one(random, ActivityTypes.CODES),
                one(random, List.of("A1", "A5", "A6")),
                one(random, List.of("", "01", "79", "92")),
                one(random, List.of("NOIP", "SAMPLE")),
                random.nextBoolean(),
                dims(measure, random),
                "",
                BigDecimal.valueOf(random.nextLong(1_000_000), random.nextInt(7)),
                null);
    }

    private static String dims(String measure, Random random) {
        List<String> pairs = new ArrayList<>();
        CODES.forEach((dimension, codes) -> {
            if (Measures.carries(measure, dimension) && random.nextBoolean()) {
                pairs.add("\"" + dimension + "\":\"" + one(random, codes) + "\"");
            }
        });
        return "{" + String.join(",", pairs) + "}";
    }

    private static String one(Random random, List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }
}
