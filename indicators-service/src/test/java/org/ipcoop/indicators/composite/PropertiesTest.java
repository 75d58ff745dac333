package org.ipcoop.indicators.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of any data: between a change of the values and what becomes of the scores. */
class PropertiesTest {
    private static final double EXACT = 1e-9;
    private static final double ROUNDING = 1e-12;

    /**
     * A better value of one's own never costs a score of one's own, as long as the indicator is treated as before: the range
     * may grow with the value, but then only up to it. Where the treatment changes it can cost: an outlier that is no longer
     * pulled in, or that turns the whole indicator into logarithms, moves every score.
     */
    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108})
    void aBetterValueNeverCostsWhereTheTreatmentStays(long seed) {
        RandomIndex index = RandomIndex.of(seed);
        Random random = new Random(seed);
        IndexResult before = index.engine().compute(index.values());
        int compared = 0;
        for (int node = 0; node < index.nodes().size(); node++) {
            // Given
            int unit = random.nextInt(RandomIndex.UNITS);
            double sign = index.nodes().get(node).direction() == Direction.MORE_IS_BETTER ? 1 : -1;
            double[][] values = index.values().clone();
            values[node] = values[node].clone();
            values[node][unit] += sign * 20 * random.nextDouble();

            // When
            IndexResult after = index.engine().compute(values);

            // Then
            if (index.isLeaf(node)
                    && !Double.isNaN(values[node][unit])
                    && before.treatments().get(node).equals(after.treatments().get(node))) {
                compared++;
                for (int at = node; at >= 0; at = index.nodes().get(at).parent()) {
                    assertThat(after.scores()[at][unit]).isGreaterThanOrEqualTo(before.scores()[at][unit] - ROUNDING);
                }
            }
        }
        assertThat(compared).isGreaterThan(4);
    }

    /** The logarithm is no mirror: it stretches the lower end of the values, so indicators that take it are left alone. */
    @ParameterizedTest
    @ValueSource(longs = {111, 112, 113, 114, 115, 116})
    void theOppositeOfEachIndicatorCountedTheOtherWayIsTheSameIndex(long seed) {
        // Given
        RandomIndex index = RandomIndex.of(seed);
        IndexResult before = index.engine().compute(index.values());
        double[][] values = index.values().clone();
        List<IndexNode> turned = IntStream.range(0, values.length)
                .mapToObj(node -> {
                    IndexNode old = index.nodes().get(node);
                    if (!index.isLeaf(node) || before.treatments().get(node) instanceof Treatment.Logged) {
                        return old;
                    }
                    values[node] = Arrays.stream(values[node]).map(v -> -v).toArray();
                    return new IndexNode(old.code(), old.parent(), old.weight(), opposite(old.direction()), null);
                })
                .toList();

        // When
        IndexResult after =
                new RandomIndex(turned, values, Normalisation.MIN_MAX).engine().compute(values);

        // Then
        assertSame(after.scores(), before.scores());
        assertThat(after.ranks()).isDeepEqualTo(before.ranks());
        assertThat(after.treatments()).isEqualTo(before.treatments());
    }

    static Stream<double[]> oddRows() {
        double nan = Double.NaN;
        double[] constant = new double[30];
        double[] allButOne = new double[30];
        allButOne[17] = 3;
        double[] halfMissing = new Random(9)
                .doubles(30)
                .map(v -> v < 0.5 ? nan : Math.rint(9 * v))
                .toArray();
        double[] twoTails = new Random(8).doubles(30, 40, 60).toArray();
        twoTails[3] = 5000;
        twoTails[4] = -4000;
        twoTails[5] = 5000;
        double[] empty = new double[30];
        Arrays.fill(empty, nan);
        return Stream.of(constant, allButOne, halfMissing, twoTails, empty, few(1), few(2), few(3), few(4), few(5));
    }

    private static double[] few(int there) {
        double[] row = new double[30];
        Arrays.fill(row, Double.NaN);
        for (int unit = 0; unit < there; unit++) {
            row[7 * unit % 30] = Math.pow(10, unit);
        }
        return row;
    }

    @ParameterizedTest
    @MethodSource("oddRows")
    void oddRowsAgreeWithTheReference(double[] row) {
        for (Direction direction : Direction.values()) {
            // Given
            List<IndexNode> nodes = List.of(
                    new IndexNode("INDEX", -1, 1, Direction.MORE_IS_BETTER, null),
                    new IndexNode("odd", 0, 1, direction, null),
                    new IndexNode("even", 0, 2, Direction.MORE_IS_BETTER, null));
            double[][] values = {
                row, row, IntStream.range(0, 30).asDoubleStream().toArray()
            };
            RandomIndex index = new RandomIndex(nodes, values, Normalisation.MIN_MAX);
            BruteForce reference = BruteForce.of(index);

            // When
            IndexResult result = index.engine().compute(values);

            // Then
            for (int node = 0; node < nodes.size(); node++) {
                for (int unit = 0; unit < row.length; unit++) {
                    assertSame(result.scores()[node][unit], reference.score(node, unit));
                    assertThat(result.ranks()[node][unit]).isEqualTo(reference.rank(node, unit));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 139, 1000})
    void ranksAreOnePlusHowManyAreBetter(int units) {
        // Given: ties, near ties, an outlier that throws all others together, gaps, the infinite
        Random random = new Random(units);
        double[] scores = new double[units];
        for (int unit = 0; unit < units; unit++) {
            scores[unit] = switch (random.nextInt(6)) {
                case 0 -> Double.NaN;
                case 1 -> Math.rint(10 * random.nextDouble());
                case 2 -> 5 + 4e-10 * random.nextInt(10);
                default -> 10 * random.nextGaussian();
            };
        }
        for (double extreme : new double[] {0, 1e12, Double.MIN_VALUE, Double.POSITIVE_INFINITY}) {
            scores[0] = extreme;

            // When
            int[] ranks = Ranking.descending(scores, EXACT);

            // Then
            for (int unit = 0; unit < units; unit++) {
                double bound = scores[unit] + EXACT;
                long better =
                        Arrays.stream(scores).filter(score -> score > bound).count();
                assertThat(ranks[unit]).isEqualTo(Double.isNaN(bound) ? 0 : 1 + better);
            }
        }
    }

    private static Direction opposite(Direction direction) {
        return direction == Direction.MORE_IS_BETTER ? Direction.LESS_IS_BETTER : Direction.MORE_IS_BETTER;
    }

    private static void assertSame(double[][] actual, double[][] expected) {
        for (int node = 0; node < expected.length; node++) {
            for (int unit = 0; unit < expected[node].length; unit++) {
                assertSame(actual[node][unit], expected[node][unit]);
            }
        }
    }

    private static void assertSame(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, within(EXACT));
        }
    }
}
