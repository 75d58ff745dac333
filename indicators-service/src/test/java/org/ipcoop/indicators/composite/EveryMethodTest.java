package org.ipcoop.indicators.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every normalisation with every mean it goes with. */
class EveryMethodTest {
    private static final double EXACT = 1e-9;

    static Stream<RandomIndex> indices() {
        return Arrays.stream(Normalisation.values())
                .flatMap(way -> Arrays.stream(Mean.values())
                        .filter(mean -> mean == Mean.ARITHMETIC || !way.signed())
                        .flatMap(mean -> LongStream.range(40, 43)
                                .mapToObj(seed -> RandomIndex.of(seed).by(way, mean))));
    }

    @ParameterizedTest
    @MethodSource("indices")
    void agreesWithTheReadableSecondImplementation(RandomIndex index) {
        // Given
        BruteForce reference = BruteForce.of(index);

        // When
        double[][] scores = index.engine().compute(index.values()).scores();

        // Then
        for (int node = 0; node < scores.length; node++) {
            for (int unit = 0; unit < RandomIndex.UNITS; unit++) {
                assertSame(scores[node][unit], reference.score(node, unit));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("indices")
    void theOrderOfUnitsDoesNotMatter(RandomIndex index) {
        // Given
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, RandomIndex.UNITS).boxed().toList());
        Collections.shuffle(order, new Random(7));
        double[][] shuffled = Arrays.stream(index.values())
                .map(row -> order.stream().mapToDouble(unit -> row[unit]).toArray())
                .toArray(double[][]::new);

        // When
        IndexResult straight = index.engine().compute(index.values());
        IndexResult permuted = index.engine().compute(shuffled);

        // Then
        for (int place = 0; place < RandomIndex.UNITS; place++) {
            assertSame(permuted.scores()[0][place], straight.scores()[0][order.get(place)]);
            assertThat(permuted.ranks()[0][place]).isEqualTo(straight.ranks()[0][order.get(place)]);
        }
    }

    @ParameterizedTest
    @EnumSource(Normalisation.class)
    void aBadIsTheMirrorOfAGoodWhoseValuesAreTurned(Normalisation way) {
        // Given: for shares of the best, turning is taking the reciprocal
        double[] values = {1, 4, Double.NaN, 9, 9, 3};
        double[] turned = Arrays.stream(values)
                .map(value -> way == Normalisation.DISTANCE_TO_BEST ? 1 / value : -value)
                .toArray();

        // When
        double[] bad = new Normaliser(way, 6).scores(values, Direction.LESS_IS_BETTER);
        double[] good = new Normaliser(way, 6).scores(turned, Direction.MORE_IS_BETTER);

        // Then
        for (int unit = 0; unit < values.length; unit++) {
            assertSame(bad[unit], good[unit]);
        }
    }

    @ParameterizedTest
    @EnumSource(Normalisation.class)
    void aBetterValueNeverScoresLess(Normalisation way) {
        double[] values = new Random(3).doubles(50, 0.1, 10).sorted().toArray();
        assertThat(new Normaliser(way, 50).scores(values, Direction.MORE_IS_BETTER))
                .isSorted();
        double[] bad = new Normaliser(way, 50).scores(values, Direction.LESS_IS_BETTER);
        assertThat(Arrays.stream(bad).map(score -> -score).toArray()).isSorted();
    }

    @Test
    void aWeakChildCostsMoreTheFurtherTheMeanIsFromTheArithmetic() {
        double[][] children = {{20}, {80}};
        double[] weights = {1, 1};
        assertThat(mean(Mean.ARITHMETIC, children, weights)).isEqualTo(50);
        assertThat(mean(Mean.GEOMETRIC, children, weights)).isCloseTo(40, within(EXACT));
        assertThat(mean(Mean.HARMONIC, children, weights)).isCloseTo(32, within(EXACT));
    }

    @Test
    void withLessThanTheCoverageAskedForNothingIsScored() {
        double nan = Double.NaN;
        double[] means = new double[3];
        double[][] children = {{10, 10, nan}, {40, nan, 40}, {70, nan, nan}};
        WeightedMean.into(Mean.ARITHMETIC, 0.5, children, new double[] {2, 1, 1}, means, new double[3]);
        assertThat(means).containsExactly(32.5, 10, nan);
    }

    @Test
    void scoresBelowZeroGoWithTheArithmeticMeanOnly() {
        RandomIndex index = RandomIndex.of(1).by(Normalisation.Z_SCORE, Mean.GEOMETRIC);
        assertThatThrownBy(index::engine)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Z_SCORE goes with the arithmetic mean only");
    }

    private static double mean(Mean mean, double[][] children, double[] weights) {
        double[] means = new double[1];
        WeightedMean.into(mean, 0, children, weights, means, new double[1]);
        return means[0];
    }

    private static void assertSame(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, within(EXACT));
        }
    }
}
