package org.ipcoop.indicators.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run of what changed is the whole computation of the changed values, to the last bit. */
class WhatIfRunTest {
    private static final int ROUNDS = 30;

    static Stream<RandomIndex> indices() {
        return Stream.concat(
                LongStream.range(60, 68).mapToObj(RandomIndex::of),
                Stream.of(
                        RandomIndex.of(70).by(Normalisation.PERCENT_RANK, Mean.GEOMETRIC),
                        RandomIndex.of(71).by(Normalisation.MIN_MAX, Mean.HARMONIC),
                        RandomIndex.of(72).by(Normalisation.Z_SCORE, Mean.ARITHMETIC)));
    }

    @ParameterizedTest
    @MethodSource("indices")
    void isBitForBitTheWholeComputation(RandomIndex index) {
        Random random = new Random(5);
        int[] leaves =
                IntStream.range(0, index.nodes().size()).filter(index::isLeaf).toArray();
        WhatIfRun run = index.engine().prepare(index.values()).whatIf();
        double[][] values = copy(index);
        for (int round = 0; round < ROUNDS; round++) {
            // Given: some more values changed, now and then from the start again
            if (round % 7 == 6) {
                run.reset();
                values = copy(index);
            }
            for (int change = random.nextInt(4); change >= 0; change--) {
                int leaf = leaves[random.nextInt(leaves.length)];
                int unit = random.nextInt(RandomIndex.UNITS);
                values[leaf][unit] = value(random, values[leaf][unit]);
                run.set(leaf, unit, values[leaf][unit]);
            }

            // When
            run.run();

            // Then
            assertSame(run, index.engine().compute(values));
        }
    }

    @Test
    void withNothingChangedItIsThePreparedIndex() {
        // Given
        RandomIndex index = RandomIndex.of(80);
        PreparedIndex prepared = index.engine().prepare(index.values());

        // When
        WhatIfRun run = prepared.whatIf();

        // Then
        assertSame(run, prepared.result());
        assertThat(run.value(2, 7)).isEqualTo(index.values()[2][7]);
    }

    @Test
    void anAggregateHasNoValueToChange() {
        RandomIndex index = RandomIndex.of(81);
        WhatIfRun run = index.engine().prepare(index.values()).whatIf();
        assertThatThrownBy(() -> run.set(0, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an aggregate has no values of its own");
    }

    /** Nothing, an outlier, a tie or a little more. */
    private static double value(Random random, double old) {
        return switch (random.nextInt(4)) {
            case 0 -> Double.NaN;
            case 1 -> 5000 * random.nextDouble();
            case 2 -> 50;
            default -> old * 1.1;
        };
    }

    private static void assertSame(WhatIfRun run, IndexResult whole) {
        int[] ranks = new int[RandomIndex.UNITS];
        for (int node = 0; node < whole.scores().length; node++) {
            run.ranks(node, ranks);
            assertThat(ranks).isEqualTo(whole.ranks()[node]);
            for (int unit = 0; unit < ranks.length; unit++) {
                assertThat(run.rank(node, unit)).isEqualTo(ranks[unit]);
                assertThat(Double.doubleToLongBits(run.score(node, unit)))
                        .isEqualTo(Double.doubleToLongBits(whole.scores()[node][unit]));
            }
        }
    }

    private static double[][] copy(RandomIndex index) {
        return Arrays.stream(index.values()).map(double[]::clone).toArray(double[][]::new);
    }
}
