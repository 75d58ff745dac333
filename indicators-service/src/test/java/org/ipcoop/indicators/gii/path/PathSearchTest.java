package org.ipcoop.indicators.gii.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ipcoop.indicators.composite.CompositeIndex;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.composite.IndexNode;
import org.ipcoop.indicators.composite.IndexResult;
import org.ipcoop.indicators.composite.OutlierRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search finds, held against trying everything: three levers on a grid, in an index of three indicators. */
class PathSearchTest {
    private static final int UNITS = 14;
    private static final int STEPS = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noPointOfAGridReachesTheRankWithClearlyLessEffort(long seed) {
        // Given
        Small small = new Small(new Random(seed));
        int own = small.of(new double[3]).rank();

        for (int wanted = 1; wanted < own; wanted++) {
            // When
            PathSearch search = new PathSearch(small, small.levers, wanted);
            boolean[] all = {true, true, true};
            double found = search.leastEffort(all).map(search::effort).orElse(Double.POSITIVE_INFINITY);

            // Then
            double grid = small.leastOnGrid(wanted);
            assertThat(found).as("rank %d", wanted).isLessThanOrEqualTo(1.001 * grid);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aBetterRankNeverTakesLessAndNoShareCanBeLower(long seed) {
        Small small = new Small(new Random(seed));
        boolean[] all = {true, true, true};
        double before = 0;
        for (int wanted = small.of(new double[3]).rank() - 1; wanted >= 1; wanted--) {
            PathSearch search = new PathSearch(small, small.levers, wanted);
            double[] shares = search.leastEffort(all).orElse(null);
            if (shares == null) {
                break;
            }
            assertThat(search.effort(shares)).isGreaterThanOrEqualTo(before - 1e-5);
            before = search.effort(shares);
            for (int i = 0; i < shares.length; i++) {
                double[] less = shares.clone();
                less[i] = Math.max(0, shares[i] - 1e-5);
                assertThat(shares[i] == 0 || small.of(less).rank() > wanted).isTrue();
                assertThat(shares[i]).isLessThanOrEqualTo(small.levers.get(i).cap());
            }
        }
    }

    /** An index over random values with an outlier, computed by the real engine. */
    private static final class Small implements Trial {
        private final CompositeIndex engine = new CompositeIndex(nodes(), new OutlierRule(2.25, 3.5, 5), 1e-9);
        private final double[][] values = new double[4][UNITS];
        private final List<Lever> levers = new ArrayList<>();

        Small(Random random) {
            for (int node = 1; node < values.length; node++) {
                Arrays.setAll(values[node], unit -> 10 * random.nextDouble());
                values[node][1] = 60 * random.nextDouble();
                values[node][0] = 2 * random.nextDouble();
                double cap = random.nextBoolean() ? 1 : 0.6;
                levers.add(new Lever(node, values[node][0], 8, cap, 0.5 + random.nextDouble()));
            }
        }

        private static List<IndexNode> nodes() {
            return List.of(node("all", -1, 1), node("a", 0, 1), node("b", 0, 2), node("c", 0, 1));
        }

        private static IndexNode node(String code, int parent, double weight) {
            return new IndexNode(code, parent, weight, Direction.MORE_IS_BETTER, null);
        }

        @Override
        public Outcome of(double[] shares) {
            double[][] moved = values.clone();
            for (int i = 0; i < shares.length; i++) {
                moved[i + 1] = values[i + 1].clone();
                moved[i + 1][0] = levers.get(i).at(shares[i]);
            }
            IndexResult result = engine.compute(moved);
            return new Outcome(result.scores()[0][0], result.ranks()[0][0]);
        }

        double leastOnGrid(int wanted) {
            double least = Double.POSITIVE_INFINITY;
            double[] shares = new double[3];
            for (int point = 0; point < STEPS * STEPS * STEPS; point++) {
                double effort = 0;
                int rest = point;
                for (int i = 0; i < shares.length; i++) {
                    shares[i] = levers.get(i).cap() * (rest % STEPS) / (STEPS - 1);
                    effort += shares[i] * levers.get(i).cost();
                    rest /= STEPS;
                }
                if (effort < least && of(shares).rank() <= wanted) {
                    least = effort;
                }
            }
            return least;
        }
    }
}
