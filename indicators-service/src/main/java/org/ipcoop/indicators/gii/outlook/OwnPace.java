package org.ipcoop.indicators.gii.outlook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of an economy's own pace, beyond the economies near it, is likely to last. What two steps have in common is taken to
 * last, the rest for chance; an economy's observed pace is shrunk to the mean accordingly. With fewer than two steps nothing is
 * known to last.
 *
 * @param lastingVariance between economies, of points a year that last
 * @param chanceVariance of what doesn't, in one year
 * @param observed by economy
 */
record OwnPace(double lastingVariance, double chanceVariance, Map<String, Observed> observed) {
    /** Nothing lasts. */
    static final OwnPace NOTHING = new OwnPace(0, 0, Map.of());

    /** What an economy moved beyond those near it, over so many years. */
    record Observed(double points, int years) {
        static final Observed NOTHING = new Observed(0, 0);

        Observed plus(double more, int later) {
            return new Observed(points + more, years + later);
        }
    }

    static OwnPace of(List<Shocks> steps) {
        Map<String, Observed> observed = new HashMap<>();
        List<Map<String, Double>> beyond = new ArrayList<>();
        for (Shocks shocks : steps) {
            Map<String, Double> paces = paces(shocks);
            beyond.add(paces);
            paces.forEach((iso3, pace) -> observed.put(
                    iso3,
                    observed.getOrDefault(iso3, Observed.NOTHING)
                            .plus(pace * shocks.step().years(), shocks.step().years())));
        }
        double variance = steps.stream().mapToDouble(Shocks::variance).average().orElse(0);
        double years = steps.stream()
                .mapToInt(shocks -> shocks.step().years())
                .average()
                .orElse(1);
        double lasting = Math.min(Math.max(0, common(beyond)), variance / years);
        return new OwnPace(lasting, variance - lasting * years, Map.copyOf(observed));
    }

    private static Map<String, Double> paces(Shocks shocks) {
        Map<String, Double> paces = new HashMap<>();
        double[] beyond = shocks.beyondUsual();
        for (int economy = 0; economy < beyond.length; economy++) {
            paces.put(shocks.step().economies().get(economy), beyond[economy]);
        }
        return paces;
    }

    /** The mean product of an economy's paces in two steps, over all economies and pairs of steps. */
    private static double common(List<Map<String, Double>> steps) {
        double sum = 0;
        int terms = 0;
        for (int first = 0; first < steps.size(); first++) {
            for (int second = first + 1; second < steps.size(); second++) {
                for (Map.Entry<String, Double> one : steps.get(first).entrySet()) {
                    Double other = steps.get(second).get(one.getKey());
                    sum += other == null ? 0 : one.getValue() * other;
                    terms += other == null ? 0 : 1;
                }
            }
        }
        return terms == 0 ? 0 : sum / terms;
    }

    Observed observed(String iso3) {
        return observed.getOrDefault(iso3, Observed.NOTHING);
    }

    /** The share of the observed pace that is believed: 0 to 1. */
    double believed(String iso3) {
        int years = observed(iso3).years();
        return years == 0 || lastingVariance == 0 ? 0 : lastingVariance / (lastingVariance + chanceVariance / years);
    }

    /** The points a year beyond others that are expected to last. */
    double expected(String iso3) {
        Observed seen = observed(iso3);
        return seen.years() == 0 ? 0 : believed(iso3) * seen.points() / seen.years();
    }

    /** How far the lasting pace may be from the expected one. */
    double deviation(String iso3) {
        return Math.sqrt(lastingVariance * (1 - believed(iso3)));
    }

    /**
     * What is left of a shock when what lasts is drawn apart. A shock is a step's deviation over the root of its years, so its variance
     * is the chance of one year and what lasted in all of them.
     */
    double chanceShare(int years) {
        double all = chanceVariance + years * lastingVariance;
        return all == 0 ? 1 : Math.sqrt(chanceVariance / all);
    }
}
