package org.ipcoop.indicators.projection;

import static org.ipcoop.indicators.projection.KeyColumns.array;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.ipcoop.indicators.projection.Fold.Superseded;
import org.jspecify.annotations.Nullable;

/** Owns activity_version: every revision received, and which one is current. */
@ApplicationScoped
class VersionTable {
    private static final String LOCK = """
            select activity_id from activity_version
            where activity_id = any(?)
            order by activity_id, revision
            for update
            """;
    private static final String REVISIONS =
            "select activity_id, revision, event_time from activity_version where activity_id = any(?)";
    private static final String SUPERSEDE = """
            update activity_version v set superseded_at = s.at, to_revision = coalesce(v.to_revision, ?)
            from unnest(?::uuid[], ?::int[], ?::text[]::timestamptz[]) as s(activity_id, revision, at)
            where v.activity_id = s.activity_id and v.revision = s.revision
            """;
    private static final String INSERT = """
            insert into activity_version (recorded_at, activity_id, revision, status, activity_type, topic, partition,
              kafka_offset, event_type, event_time, superseded_at, snapshot, from_revision, to_revision)
            select now(), v.*, r.at, case when v.superseded_at is not null then r.at end
            from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[], ?::text[],
              ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[]::jsonb[])
              as v(activity_id, revision, status, activity_type, topic, partition, kafka_offset, event_type, event_time,
                superseded_at, snapshot)
            cross join (select ?::bigint as at) r
            """;

    /** A revision to store and when it ended; null for the current one. */
    record Row(ActivityEvent event, @Nullable Instant supersededAt) {}

    /**
     * Locks the known revisions, in one order everywhere, so that two folds of one activity follow each other. All of them:
     * whoever waits for the current one alone holds nothing if it has been superseded meanwhile.
     */
    void lock(Connection connection, Collection<UUID> activities) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            array(statement, 1, "uuid", activities, id -> id);
            statement.executeQuery().close();
        }
    }

    Map<UUID, NavigableMap<Integer, Instant>> revisions(Connection connection, Collection<UUID> activities)
            throws SQLException {
        Map<UUID, NavigableMap<Integer, Instant>> revisions = new HashMap<>();
        try (var statement = connection.prepareStatement(REVISIONS)) {
            array(statement, 1, "uuid", activities, id -> id);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Instant time = row.getObject(3, OffsetDateTime.class).toInstant();
                    revisions
                            .computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeMap<>())
                            .put(row.getInt(2), time);
                }
            }
        }
        return revisions;
    }

    /** Ends them; one that was current is valid until this revision of the data. */
    void supersede(Connection connection, List<Superseded> superseded, long dataRevision) throws SQLException {
        if (superseded.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(SUPERSEDE)) {
            statement.setLong(1, dataRevision);
            array(statement, 2, "uuid", superseded, Superseded::activityId);
            array(statement, 3, "int4", superseded, Superseded::revision);
            array(statement, 4, "text", superseded, it -> it.at().toString());
            statement.executeUpdate();
        }
    }

    /** Stores them as valid from this revision of the data; one that came behind its successor never is. */
    void insert(Connection connection, List<Row> rows, long dataRevision) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(INSERT)) {
            array(statement, 1, "uuid", rows, row -> row.event().snapshot().id());
            array(statement, 2, "int4", rows, row -> row.event().snapshot().revision());
            array(
                    statement,
                    3,
                    "text",
                    rows,
                    row -> row.event().snapshot().status().name());
            array(
                    statement,
                    4,
                    "text",
                    rows,
                    row -> row.event().snapshot().type().name());
            array(statement, 5, "text", rows, row -> row.event().origin().topic());
            array(statement, 6, "int4", rows, row -> row.event().origin().partition());
            array(statement, 7, "int8", rows, row -> row.event().origin().offset());
            array(statement, 8, "text", rows, row -> row.event().origin().eventType());
            array(
                    statement,
                    9,
                    "text",
                    rows,
                    row -> row.event().origin().eventTime().toString());
            array(statement, 10, "text", rows, row -> text(row.supersededAt()));
            array(statement, 11, "text", rows, row -> row.event().json());
            statement.setLong(12, dataRevision);
            statement.executeUpdate();
        }
    }

    @SuppressWarnings("NullAway") // a null element of an SQL array is SQL's null
    private static Object text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
