package org.ipcoop.indicators.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ipcoop.indicators.projection.Examples.END;
import static org.ipcoop.indicators.projection.Examples.ID;
import static org.ipcoop.indicators.projection.Examples.decimal;
import static org.ipcoop.indicators.projection.Examples.in;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ipcoop.indicators.projection.Snapshot.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An activity in several provinces, areas and sectors counts in each by its share, and once in all. */
class SplitFactsTest {
    private static final List<Location> NOWHERE = List.of();

    @Test
    void areasAndSectorsShareAlike() {
        // Given 20 persons reached in two areas and two sectors
        List<Fact> facts = reached(20, NOWHERE, List.of("A5", "A3"), List.of("J62", "C2610"));

        // Then
        assertThat(facts)
                .extracting(fact -> fact.key().area() + fact.key().dims() + " " + fact.value())
                .containsExactly(
                        "A3{channel=WEB, sector=C2610} 5",
                        "A3{channel=WEB, sector=J62} 5",
                        "A5{channel=WEB, sector=C2610} 5",
                        "A5{channel=WEB, sector=J62} 5");
    }

    @Test
    void aThirdOfALargeAmountIsExactToTwelveDecimals() {
        assertThat(reached(9_007_199_254_740_991L, NOWHERE, List.of("A1", "A2", "A3"), List.of()))
                .extracting(Fact::value)
                .containsExactly(
                        decimal("3002399751580330.333333333333"),
                        decimal("3002399751580330.333333333333"),
                        decimal("3002399751580330.333333333334"));
    }

    @Test
    void withoutASectorNoneIsNamed() {
        assertThat(reached(7, NOWHERE, List.of("A5"), null))
                .singleElement()
                .extracting(fact -> fact.key().dims())
                .isEqualTo(Dims.NONE.with("channel", "WEB").values());
    }

    @Test
    void ofVeryManySectorsTheirSectionsAreKept() {
        // Given 13 codes in two sections
        List<String> many = new ArrayList<>(List.of("A01"));
        IntStream.range(10, 22).forEach(division -> many.add("C" + division));

        // Then
        assertThat(reached(8, NOWHERE, List.of("A5"), many))
                .extracting(fact -> fact.key().dims().get("sector") + " " + fact.value())
                .containsExactly("A 4", "C 4");
    }

    @Test
    void aSectorThatIsNoCodeIsRefused() {
        assertThatThrownBy(() -> reached(8, NOWHERE, List.of("A5"), List.of("26")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sector that is no VSIC code");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverTheSharesTheWholeIsTheSumOfItsParts(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            // Given
            long amount = random.nextLong(1_000_000_000_000L);
            List<Location> places = some(random, List.of("01", "48", "79", "92", "04", "08", "11")).stream()
                    .map(code -> in(code, null))
                    .toList();
            List<String> areas = some(random, List.of("A1", "A2", "A3", "A4", "A5", "A6"));
            areas = areas.isEmpty() ? List.of("A1") : areas;
            List<Fact> facts = reached(amount, places, areas, some(random, List.of("C", "C26", "J6201", "A01", "Q86")));

            // Then
            assertThat(sum(facts)).isEqualByComparingTo(BigDecimal.valueOf(amount));
            assertThat(sums(facts, FactKey::province)).isEqualByComparingTo(BigDecimal.valueOf(amount));
            assertThat(sums(facts, FactKey::area)).isEqualByComparingTo(BigDecimal.valueOf(amount));
        }
    }

    private static BigDecimal sums(List<Fact> facts, Function<FactKey, String> by) {
        return facts.stream().collect(Collectors.groupingBy(fact -> by.apply(fact.key()))).values().stream()
                .map(SplitFactsTest::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<Fact> facts) {
        return facts.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> some(Random random, List<String> codes) {
        return codes.stream().filter(code -> random.nextBoolean()).toList();
    }

    private static List<Fact> reached(long persons, List<Location> places, List<String> areas, List<String> sectors) {
        Snapshot snapshot = new Snapshot(
                ID,
                "NOIP",
                ActivityType.AWARENESS,
                areas,
                ActivityStatus.COMPLETED,
                1,
                false,
                null,
                new Snapshot.Interval(null, END),
                places,
                sectors,
                new Result.Awareness("WEB", persons, null),
                null,
                null);
        return Facts.of(snapshot).stream()
                .filter(fact -> fact.key().measure().equals("persons_reached"))
                .toList();
    }
}
