package org.ipcoop.indicators.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompositeIndexTest {

    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTheReadableSecondImplementation(long seed) {
        // Given
        RandomIndex index = RandomIndex.of(seed);
        BruteForce reference = BruteForce.of(index);

        // When
        IndexResult result = index.engine().compute(index.values());

        // Then
        for (int node = 0; node < index.nodes().size(); node++) {
            for (int unit = 0; unit < RandomIndex.UNITS; unit++) {
                assertSame(result.scores()[node][unit], reference.score(node, unit));
                assertThat(result.ranks()[node][unit]).isEqualTo(reference.rank(node, unit));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theOrderOfUnitsDoesNotMatter(long seed) {
        // Given
        RandomIndex index = RandomIndex.of(seed);
        List<Integer> order = IntStream.range(0, RandomIndex.UNITS).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(seed));
        double[][] shuffled = Arrays.stream(index.values())
                .map(row -> order.stream().mapToDouble(unit -> row[unit]).toArray())
                .toArray(double[][]::new);

        // When
        IndexResult straight = index.engine().compute(index.values());
        IndexResult permuted = index.engine().compute(shuffled);

        // Then
        for (int node = 0; node < index.nodes().size(); node++) {
            for (int place = 0; place < RandomIndex.UNITS; place++) {
                int unit = order.get(place);
                assertSame(permuted.scores()[node][place], straight.scores()[node][unit]);
                assertThat(permuted.ranks()[node][place]).isEqualTo(straight.ranks()[node][unit]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void anotherUnitOfMeasureLeavesTheScoresWhereNoLogarithmIsTaken(long seed) {
        // Given
        RandomIndex index = RandomIndex.of(seed);
        IndexResult before = index.engine().compute(index.values());
        double[][] scaled = Arrays.stream(index.values()).map(double[]::clone).toArray(double[][]::new);
        for (int node = 0; node < scaled.length; node++) {
            if (!(before.treatments().get(node) instanceof Treatment.Logged)) {
                scaled[node] =
                        Arrays.stream(scaled[node]).map(v -> 1000 * v + 7).toArray();
            }
        }

        // When
        IndexResult after = index.engine().compute(scaled);

        // Then
        for (int node = 0; node < scaled.length; node++) {
            for (int unit = 0; unit < RandomIndex.UNITS; unit++) {
                assertSame(after.scores()[node][unit], before.scores()[node][unit]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void withinAnIndicatorABetterValueNeverScoresLess(long seed) {
        RandomIndex index = RandomIndex.of(seed);
        double[][] scores = index.engine().compute(index.values()).scores();
        for (int node = 0; node < index.nodes().size(); node++) {
            double sign = index.nodes().get(node).direction() == Direction.MORE_IS_BETTER ? 1 : -1;
            for (int a = 0; index.isLeaf(node) && a < RandomIndex.UNITS; a++) {
                for (int b = 0; b < RandomIndex.UNITS; b++) {
                    if (sign * index.values()[node][a] > sign * index.values()[node][b]) {
                        assertThat(scores[node][a]).isGreaterThanOrEqualTo(scores[node][b]);
                    }
                }
            }
        }
    }

    @Test
    void aBadIsTheMirrorOfAGood() {
        // Given
        double[] values = {1, 4, Double.NaN, 9, 9, 3};

        // When
        double[] good = Range.of(values).scores(values, Direction.MORE_IS_BETTER);
        double[] bad = Range.of(values).scores(values, Direction.LESS_IS_BETTER);

        // Then
        assertThat(good).containsExactly(0, 37.5, Double.NaN, 100, 100, 25);
        assertThat(bad).containsExactly(100, 62.5, Double.NaN, 0, 0, 75);
    }

    @Test
    void nothingIsImputedAndAParentIsMissingOnlyWithAllItsChildren() {
        // Given
        double nan = Double.NaN;
        double[][] children = {{80, nan, nan}, {20, 20, nan}};

        // When, Then
        assertThat(WeightedMean.of(children, new double[] {1, 0.5}, 3)).containsExactly(60, 20, nan);
    }

    @Test
    void refusesANodeBeforeItsParent() {
        IndexNode child = new IndexNode("child", 1, 1, Direction.MORE_IS_BETTER, null);
        IndexNode root = new IndexNode("root", -1, 1, Direction.MORE_IS_BETTER, null);
        assertThatThrownBy(() -> new CompositeIndex(List.of(child, root), RandomIndex.RULE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("node before its parent: child");
    }

    private static void assertSame(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, within(EXACT));
        }
    }
}
