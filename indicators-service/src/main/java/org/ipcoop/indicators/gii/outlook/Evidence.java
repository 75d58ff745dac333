package org.ipcoop.indicators.gii.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ipcoop.indicators.gii.Edition;

/**
 * What every projection from some editions rests on, whatever is asked of it: how economies moved between them, and how the
 * method would have done on them.
 */
record Evidence(Movements movements, BackTest backTest) {

    /** Nothing where no edition can be compared with the next. */
    static Optional<Evidence> of(List<Edition> editions, long seed) {
        List<Edition> oldestFirst =
                editions.stream().sorted(Comparator.comparingInt(Edition::year)).toList();
        List<Step> steps = steps(oldestFirst);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Movements movements = Movements.of(steps);
        return Optional.of(new Evidence(movements, BackTester.of(oldestFirst, movements, seed)));
    }

    private static List<Step> steps(List<Edition> oldestFirst) {
        List<Step> steps = new ArrayList<>();
        for (int later = 1; later < oldestFirst.size(); later++) {
            SameMethod.between(oldestFirst.get(later - 1), oldestFirst.get(later))
                    .ifPresent(steps::add);
        }
        return steps;
    }
}
