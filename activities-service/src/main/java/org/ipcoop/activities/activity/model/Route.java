package org.ipcoop.activities.activity.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way a reporting organisation can go by itself from one state to another: forward, and never by returning, verifying or
 * retracting, which are judgements and need somebody who makes them.
 */
public final class Route {
    private static final Set<Transition> REPORTING = EnumSet.of(
            Transition.PLAN,
            Transition.START,
            Transition.SUSPEND,
            Transition.RESUME,
            Transition.COMPLETE,
            Transition.CANCEL);

    private Route() {}

    /** The fewest moves that lead there, none where it is there already; empty where no way leads there. */
    public static Optional<List<Transition>> between(Status from, Status to) {
        Map<Status, List<Transition>> known = new EnumMap<>(Status.class);
        known.put(from, List.of());
        Deque<Status> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !known.containsKey(to)) {
            Status here = open.remove();
            for (Transition move : moves(here)) {
                if (!known.containsKey(move.to())) {
                    known.put(move.to(), and(known.getOrDefault(here, List.of()), move));
                    open.add(move.to());
                }
            }
        }
        return Optional.ofNullable(known.get(to));
    }

    /** The moves of that kind possible from a state. */
    private static List<Transition> moves(Status from) {
        return from.allowed().stream().filter(REPORTING::contains).toList();
    }

    private static List<Transition> and(List<Transition> way, Transition move) {
        List<Transition> longer = new ArrayList<>(way);
        longer.add(move);
        return List.copyOf(longer);
    }
}
