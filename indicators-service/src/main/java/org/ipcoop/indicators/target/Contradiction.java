package org.ipcoop.indicators.target;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A target of another set about the same thing that cannot be meant together with a target; neither is ever preferred here. */
public record Contradiction(String set, String target, Why why) {

    /** In what they differ. */
    public enum Why {
        /** Another value for years that overlap. */
        OTHER_VALUE,
        /** The same value for years that do not overlap. */
        OTHER_TIME
    }

    /** The contradictions of a target of a set with those of other sets. */
    static List<Contradiction> of(TargetSet own, Target target, List<TargetSet> sets) {
        return sets.stream()
                .filter(set -> !set.code().equals(own.code()))
                .flatMap(set -> set.targets().stream()
                        .filter(other -> sameThing(target, other))
                        .map(other -> between(target, set.code(), other))
                        .filter(Objects::nonNull))
                .toList();
    }

    private static boolean sameThing(Target one, Target other) {
        if (one.aim().kind() != other.aim().kind() || !one.scope().equals(other.scope())) {
            return false;
        }
        return one.measuredBy() != null && one.measuredBy().equals(other.measuredBy())
                || one.measure().en().equalsIgnoreCase(other.measure().en());
    }

    private static @Nullable Contradiction between(Target target, String set, Target other) {
        boolean overlap = target.by().from() <= other.by().to()
                && other.by().from() <= target.by().to();
        boolean same = target.aim().equals(other.aim());
        if (overlap && !same) {
            return new Contradiction(set, other.code(), Why.OTHER_VALUE);
        }
        // A rate goes on over the years; a level or rank by one year is not the same by another.
        boolean moved = same && !overlap && !(target.aim() instanceof Aim.RatePerYear);
        return moved ? new Contradiction(set, other.code(), Why.OTHER_TIME) : null;
    }
}
