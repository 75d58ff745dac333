package org.ipcoop.indicators.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.ipcoop.indicators.projection.Fold.Added;
import org.ipcoop.indicators.projection.Fold.Changes;
import org.ipcoop.indicators.revision.Change;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataRevisions;

/**
 * Folds events into the tables, in the caller's transaction. Applying an event again, or an older one late, changes no
 * total; two transactions that meet on one activity cannot both win, the loser fails with a unique violation and retries.
 */
@ApplicationScoped
public class Projection {
    /** A revision of the data that never comes. */
    public static final long NOT_YET = Long.MAX_VALUE;

    private final VersionTable versions;
    private final FactTable facts;
    private final TotalTable totals;
    private final DataRevisions revisions;

    Projection(VersionTable versions, FactTable facts, TotalTable totals, DataRevisions revisions) {
        this.versions = versions;
        this.facts = facts;
        this.totals = totals;
        this.revisions = revisions;
    }

    /** Applies a batch of any order. */
    public void apply(Connection connection, List<ActivityEvent> events) throws SQLException {
        if (!events.isEmpty()) {
            Changes changes = sums(connection, events);
            DataRevision now = changes.factsChanged()
                    ? revisions.raise(connection, Change.of(Kind.MEASURE, measures(changes)))
                    : revisions.current(connection);
            versions(connection, events, changes, now.revision());
        }
    }

    /**
     * Applies a batch of any order to tables that nobody reads yet. Which states of the data saw the new revisions is left
     * open: they are valid from {@link #NOT_YET}, and so is the end of those they supersede.
     */
    public void applyUnseen(Connection connection, List<ActivityEvent> events) throws SQLException {
        if (!events.isEmpty()) {
            versions(connection, events, sums(connection, events), NOT_YET);
        }
    }

    private Changes sums(Connection connection, List<ActivityEvent> events) throws SQLException {
        Changes changes = Fold.of(events.stream().map(ActivityEvent::revision).toList(), known(connection, events));
        facts.insert(connection, changes.added().stream().map(Added::revision).toList());
        totals.add(connection, changes.differences());
        return changes;
    }

    private void versions(Connection connection, List<ActivityEvent> events, Changes changes, long dataRevision)
            throws SQLException {
        versions.supersede(connection, changes.superseded(), dataRevision);
        versions.insert(connection, rows(events, changes.added()), dataRevision);
    }

    /** Of what is counted differently, and of what the new revisions state: a number may only have become less exact. */
    private static Set<String> measures(Changes changes) {
        Set<String> measures = new TreeSet<>();
        changes.differences().keySet().forEach(key -> measures.add(key.measure()));
        changes.added()
                .forEach(added -> added.revision()
                        .facts()
                        .forEach(fact -> measures.add(fact.key().measure())));
        return measures;
    }

    private Map<UUID, Known> known(Connection connection, List<ActivityEvent> events) throws SQLException {
        Set<UUID> activities = new TreeSet<>();
        events.forEach(event -> activities.add(event.snapshot().id()));
        versions.lock(connection, activities);
        Map<UUID, NavigableMap<Integer, Instant>> revisions = versions.revisions(connection, activities);
        Map<UUID, List<Fact>> current = facts.current(connection, revisions.keySet());
        Map<UUID, Known> known = new HashMap<>();
        revisions.forEach((id, times) -> known.put(id, new Known(times, current.getOrDefault(id, List.of()))));
        return known;
    }

    private static List<VersionTable.Row> rows(List<ActivityEvent> events, List<Added> added) {
        Map<Revision, ActivityEvent> byRevision = new IdentityHashMap<>();
        events.forEach(event -> byRevision.put(event.revision(), event));
        return added.stream()
                .map(it ->
                        new VersionTable.Row(Objects.requireNonNull(byRevision.get(it.revision())), it.supersededAt()))
                .toList();
    }
}
