package org.ipcoop.indicators.gii.outlook;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Carries all economies' scores forward, year by year. Each year one step is drawn for all of them, steps of more years more often,
 * so that what belongs to one step stays together: all move by its common movement, up or down, and each by what was usual near its
 * score, a shock of an economy near it less what lasts, and its own lasting pace. A workspace, not for several threads.
 */
final class Forecaster {
    private static final double BEST = 100;

    private final List<Shocks> steps;
    private final int[] stepByYear;
    private final double[] chanceShare;
    private final double[] expected;
    private final double[] deviation;
    private final double[] start;
    private final double[] scores;
    private final double[] paces;
    private final SplittableRandom random;

    /** @param start scores of the economies, 0 to 100, all there */
    Forecaster(Movements movements, List<String> economies, double[] start, long seed) {
        OwnPace pace = movements.pace();
        this.steps = movements.steps();
        this.stepByYear = IntStream.range(0, steps.size())
                .flatMap(step -> IntStream.generate(() -> step)
                        .limit(steps.get(step).step().years()))
                .toArray();
        this.chanceShare = steps.stream()
                .mapToDouble(shocks -> pace.chanceShare(shocks.step().years()))
                .toArray();
        this.expected = economies.stream().mapToDouble(pace::expected).toArray();
        this.deviation = economies.stream().mapToDouble(pace::deviation).toArray();
        this.start = start.clone();
        this.scores = start.clone();
        this.paces = new double[start.length];
        this.random = new SplittableRandom(seed);
    }

    /** Back to the start, with other lasting paces. */
    void restart() {
        System.arraycopy(start, 0, scores, 0, start.length);
        for (int economy = 0; economy < paces.length; economy++) {
            double noise = deviation[economy] == 0 ? 0 : deviation[economy] * random.nextGaussian();
            paces[economy] = expected[economy] + noise;
        }
    }

    /** One year on; the scores are this workspace's own and change with the next year. */
    double[] year() {
        int step = stepByYear[random.nextInt(stepByYear.length)];
        Shocks drawn = steps.get(step);
        double share = chanceShare[step];
        double common = random.nextBoolean() ? drawn.common() : -drawn.common();
        for (int economy = 0; economy < scores.length; economy++) {
            double moved = scores[economy] + common + paces[economy] + drawn.draw(scores[economy], share, random);
            scores[economy] = Math.min(Math.max(moved, 0), BEST);
        }
        return scores;
    }
}
