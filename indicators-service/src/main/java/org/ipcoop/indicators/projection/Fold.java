package org.ipcoop.indicators.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fold: from a batch of revisions and what is known already, the changes to store. The highest revision of an activity
 * counts, whatever the order and however often revisions arrive; a revision seen again changes nothing.
 */
public final class Fold {
    private final List<Added> added = new ArrayList<>();
    private final List<Superseded> superseded = new ArrayList<>();
    private final SortedMap<FactKey, Difference> differences = new TreeMap<>();

    private boolean factsChanged;

    private Fold() {}

    /** Folds a batch of any order into what is known. */
    public static Changes of(Collection<Revision> batch, Map<UUID, Known> known) {
        SortedMap<UUID, NavigableMap<Integer, Revision>> byActivity = new TreeMap<>();
        for (Revision revision : batch) {
            byActivity
                    .computeIfAbsent(revision.activityId(), id -> new TreeMap<>())
                    .putIfAbsent(revision.number(), revision);
        }
        Fold fold = new Fold();
        byActivity.forEach((id, revisions) -> fold.activity(id, revisions, known.getOrDefault(id, Known.NOTHING)));
        return fold.changes();
    }

    private void activity(UUID id, NavigableMap<Integer, Revision> arrived, Known known) {
        arrived.keySet().removeAll(known.revisions().keySet());
        if (arrived.isEmpty()) {
            return;
        }
        NavigableMap<Integer, Instant> all = new TreeMap<>(known.revisions());
        arrived.forEach((number, revision) -> all.put(number, revision.time()));
        arrived.forEach((number, revision) -> added.add(new Added(revision, timeAfter(all, number))));
        supersede(id, known, all);
        Revision highest = arrived.lastEntry().getValue();
        if (known.revisions().isEmpty() || highest.number() > known.revisions().lastKey()) {
            known.currentFacts().forEach(fact -> count(fact, -1));
            highest.facts().forEach(fact -> count(fact, 1));
            factsChanged |= !known.currentFacts().isEmpty() || !highest.facts().isEmpty();
        }
    }

    /** Only the end of those revisions moves that got a new successor. */
    private void supersede(UUID id, Known known, NavigableMap<Integer, Instant> all) {
        for (Integer number : known.revisions().keySet()) {
            Integer before = known.revisions().higherKey(number);
            Map.Entry<Integer, Instant> now = all.higherEntry(number);
            if (now != null && !now.getKey().equals(before)) {
                superseded.add(new Superseded(id, number, now.getValue(), before == null));
            }
        }
    }

    private void count(Fact fact, int sign) {
        Difference one = new Difference(sign > 0 ? fact.value() : fact.value().negate(), sign);
        differences.merge(fact.key(), one, Difference::plus);
    }

    private Changes changes() {
        differences.values().removeIf(Difference::isNothing);
        return new Changes(List.copyOf(added), List.copyOf(superseded), differences, factsChanged);
    }

    private static @Nullable Instant timeAfter(NavigableMap<Integer, Instant> all, Integer number) {
        Map.Entry<Integer, Instant> next = all.higherEntry(number);
        return next == null ? null : next.getValue();
    }

    /**
     * What to store, in the order to store it: ends of old revisions, new revisions, differences by sorted key.
     * {@code factsChanged} says whether any activity's contribution is now another revision's.
     */
    public record Changes(
            List<Added> added,
            List<Superseded> superseded,
            SortedMap<FactKey, Difference> differences,
            boolean factsChanged) {}

    /** A revision not seen before; {@code supersededAt} is null for the current one. */
    public record Added(Revision revision, @Nullable Instant supersededAt) {}

    /** A known revision that got a new successor; {@code wasCurrent} where it had none before. */
    public record Superseded(UUID activityId, int revision, Instant at, boolean wasCurrent) {}

    /** What a total changes by. */
    public record Difference(BigDecimal value, int contributors) {
        Difference plus(Difference other) {
            return new Difference(value.add(other.value), contributors + other.contributors);
        }

        boolean isNothing() {
            return value.signum() == 0 && contributors == 0;
        }
    }
}
