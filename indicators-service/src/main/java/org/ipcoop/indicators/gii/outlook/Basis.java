package org.ipcoop.indicators.gii.outlook;

import java.util.List;

/**
 * What a projection rests on: how few steps between editions there are, and what is made of them. All recomputed by this system.
 *
 * @param stepsObserved pairs of editions, one after the other; each year to come repeats one of them
 * @param yearsObserved over how many years they reach
 * @param ownPace what lasts of the economy's own movement
 */
record Basis(int stepsObserved, int yearsObserved, List<Compared> steps, Own ownPace) {

    /**
     * Two editions, like with like.
     *
     * @param verified whether both editions verify
     * @param indicators in both editions
     * @param leftOut names of those in one only, as −earlier or +later
     * @param publishedMean points that the published scores moved on average, changes of method included
     * @param yearlyDeviation standard deviation of an economy's movement in a year beyond what was usual near its score
     */
    record Compared(
            int from,
            int to,
            boolean verified,
            int economies,
            int indicators,
            List<String> leftOut,
            double publishedMean,
            double yearlyDeviation) {}

    /**
     * Points a year beyond economies near it.
     *
     * @param observed over all steps
     * @param believed the share of it that is taken to last
     * @param expected what is carried on
     * @param deviation how far the lasting pace may be from that
     */
    record Own(double observed, double believed, double expected, double deviation) {}

    static Basis of(Movements movements, String economy) {
        OwnPace pace = movements.pace();
        OwnPace.Observed seen = pace.observed(economy);
        return new Basis(
                movements.steps().size(),
                movements.years(),
                movements.steps().stream().map(Basis::compared).toList(),
                new Own(
                        seen.years() == 0 ? 0 : seen.points() / seen.years(),
                        pace.believed(economy),
                        pace.expected(economy),
                        pace.deviation(economy)));
    }

    private static Compared compared(Shocks shocks) {
        Step step = shocks.step();
        return new Compared(
                step.from(),
                step.to(),
                step.verified(),
                step.economies().size(),
                step.indicators(),
                step.leftOut(),
                step.commonPublished(),
                Math.sqrt(shocks.variance()));
    }
}
