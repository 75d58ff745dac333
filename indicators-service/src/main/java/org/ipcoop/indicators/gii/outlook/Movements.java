package org.ipcoop.indicators.gii.outlook;

import java.util.List;

/**
 * How economies were seen to move, which years to come are drawn from.
 *
 * @param steps from edition to edition
 * @param pace what lasts of an economy's own movement in them
 */
public record Movements(List<Shocks> steps, OwnPace pace) {

    /** What steps tell together. */
    public static Movements of(List<Step> steps) {
        return told(steps.stream().map(Shocks::new).toList());
    }

    private static Movements told(List<Shocks> steps) {
        return new Movements(steps, OwnPace.of(steps));
    }

    /** What the steps tell that have no year in common with those from {@code first} to {@code last}. */
    Movements outside(int first, int last) {
        return told(steps.stream()
                .filter(shocks -> !shocks.step().overlaps(first, last))
                .toList());
    }

    /** The same steps as if nothing of them lasted. */
    Movements withoutOwnPace() {
        return new Movements(steps, OwnPace.NOTHING);
    }

    /** Over how many years the steps reach. */
    int years() {
        return steps.stream().mapToInt(shocks -> shocks.step().years()).sum();
    }
}
