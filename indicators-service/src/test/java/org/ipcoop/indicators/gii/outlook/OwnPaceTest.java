package org.ipcoop.indicators.gii.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told from two steps about what lasts, and what is left to chance. */
class OwnPaceTest {
    private static final int ECONOMIES = 400;
    private static final int RUNS = 2_000;

    /** The share of a variance that is seen: an economy counts among the 25 near it, and so takes a part of itself for usual. */
    private static final double SEEN = Math.pow(24 / 25.0, 2);

    /** Which way each economy goes, every year (LASTING) or once (CHANCE, OTHERWISE); any two have nothing in common. */
    private static final int[] LASTING = {1, -1, 1, -1};

    private static final int[] CHANCE = {1, 1, -1, -1};
    private static final int[] OTHERWISE = {1, -1, -1, 1};

    /** With the own movements of two steps alike, they are believed; with opposite ones they are taken for chance. */
    @Test
    void anOwnPaceIsBelievedAsFarAsItLasted() {
        Step up = step(2020, 1, 1, 0, CHANCE);
        Step again = step(2021, 1, 1, 0, CHANCE);
        Step back = step(2021, 1, -1, 0, CHANCE);
        assertThat(Movements.of(List.of(up, again)).pace().believed("E1")).isGreaterThan(0.9);
        assertThat(Movements.of(List.of(up, back)).pace().believed("E1")).isZero();
        assertThat(Movements.of(List.of(up)).pace().believed("E1")).isZero();
    }

    /**
     * What lasts adds up over the years of a step, chance only by its root: a variance of 1 a year each gives 2² + 2 points² over two
     * years and 1² + 1 over one. A year to come of an economy not seen before then varies by 1 + 1, whichever step it repeats.
     */
    @Test
    void aYearVariesAlikeWhetherItRepeatsAStepOfOneYearOrOfTwo() {
        // Given
        Step two = step(2020, 2, 1, Math.sqrt(2), CHANCE);
        Step one = step(2022, 1, 1, 1, OTHERWISE);

        // When
        OwnPace pace = Movements.of(List.of(two, one)).pace();

        // Then
        assertThat(pace.lastingVariance()).isCloseTo(SEEN, within(0.02));
        assertThat(pace.chanceVariance()).isCloseTo(SEEN, within(0.02));
        assertThat(varianceOfAYear(two, pace)).isCloseTo(2 * SEEN, within(0.02));
        assertThat(varianceOfAYear(one, pace)).isCloseTo(2 * SEEN, within(0.02));
    }

    private static double varianceOfAYear(Step repeated, OwnPace pace) {
        double[] start = IntStream.range(30, 70).asDoubleStream().toArray();
        List<String> unseen = Collections.nCopies(start.length, "not seen before");
        Forecaster forecaster = new Forecaster(new Movements(List.of(new Shocks(repeated)), pace), unseen, start, 1);
        double squares = 0;
        for (int run = 0; run < RUNS; run++) {
            forecaster.restart();
            double[] then = forecaster.year();
            for (int economy = 0; economy < start.length; economy++) {
                squares += Math.pow(then[economy] - start[economy], 2);
            }
        }
        return squares / (RUNS * start.length);
    }

    /** Economies a fifth of a point apart; each moves by its lasting pace every year and by its chance once. */
    private static Step step(int from, int years, double lasting, double chance, int[] byChance) {
        List<String> economies = new ArrayList<>();
        double[] before = new double[ECONOMIES];
        double[] after = new double[ECONOMIES];
        IntStream.range(0, ECONOMIES).forEach(economy -> {
            economies.add("E" + economy);
            before[economy] = 10 + economy / 5.0;
            after[economy] = before[economy]
                    + years * lasting * LASTING[economy % LASTING.length]
                    + chance * byChance[economy % byChance.length];
        });
        return new Step(from, from + years, true, 1, List.of(), economies, before, after, before, before);
    }
}
