package org.ipcoop.activities.activity;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.ipcoop.activities.activity.ActivityColumns.Column;
import org.ipcoop.activities.organisation.KnownOrganisations;
import org.ipcoop.activities.outbox.EventType;
import org.ipcoop.activities.outbox.Outbox;

/**
 * The statements that write and lock activities. One statement writes any number of revisions: the row of the activity, the
 * row of the revision and the event, in one round trip, and with the JSON sent and parsed once.
 */
@Singleton
class ActivityTable {
    private static final String CREATE = """
            insert into activity (%s) select %s from v
            on conflict do nothing
            returning id
            """.formatted(ActivityColumns.names(), ActivityColumns.names());

    /** The revision before is the one that the writer has seen and holds. */
    private static final String REPLACE = """
            update activity set %s from v
            where activity.id = v.id and activity.revision = v.revision - 1
            returning activity.id
            """.formatted(ActivityColumns.assignments());

    /** Locks in the order of the ids, whatever is asked for. */
    private static final String HOLD = """
            select content from activity
            where id in (
                select unnest(?::uuid[])
                union
                select activity.id
                from unnest(?::text[], ?::text[]) as key (organisation, external_id)
                join activity on activity.reporting_organisation = key.organisation
                    and activity.external_id = key.external_id)
            order by id
            for update
            """;

    private final AgroalDataSource database;
    private final KnownOrganisations organisations;
    private final List<Column> columns;
    private final String create;
    private final String replace;

    ActivityTable(AgroalDataSource database, Outbox outbox, KnownOrganisations organisations) {
        this.database = database;
        this.organisations = organisations;
        this.columns = ActivityColumns.and(List.of(
                new Column("action", "text", next -> next.change().action()),
                new Column("subject", "text", next -> next.change().caller().subject()),
                new Column(
                        "organisation", "text", next -> next.change().caller().organisation()),
                new Column("reason", "text", next -> next.change().reason()),
                new Column("payload", "text", NextRevision::json),
                new Column(
                        "event_type",
                        "text",
                        next -> next.event().map(EventType::ceType).orElse(null)),
                new Column(
                        "topic", "text", next -> next.event().map(outbox::topic).orElse(null))));
        this.create = write(CREATE);
        this.replace = write(REPLACE);
    }

    /** The whole statement around the one on the activity; what that doesn't return gets no revision and no event. */
    private String write(String activity) {
        return """
                with v as (%s), written as (%s), revised as (
                    insert into activity_revision
                        (activity_id, revision, action, subject, organisation, reason, recorded_at, snapshot)
                    select id, revision, action, subject, organisation, reason, updated_at, content
                    from v join written using (id)
                ), told as (%s)
                select id from written
                """.formatted(ActivityColumns.rows(columns), activity, Outbox.insertFrom("""
                        select id as activity_id, revision, topic, event_type as type, updated_at as occurred_at, payload
                        from v join written using (id)
                        where topic is not null
                        """));
    }

    /** Writes new activities; those whose id or key is taken are left out of the answer and of the table. */
    Set<UUID> create(List<NextRevision> revisions) {
        return write(create, revisions);
    }

    /** Writes the next revisions of held activities. */
    Set<UUID> replace(List<NextRevision> revisions) {
        return write(replace, revisions);
    }

    private Set<UUID> write(String sql, List<NextRevision> revisions) {
        try (Connection connection = database.getConnection();
                PreparedStatement write = connection.prepareStatement(sql)) {
            ActivityColumns.bind(columns, revisions, write, connection);
            Set<UUID> written = new HashSet<>();
            try (ResultSet rows = write.executeQuery()) {
                while (rows.next()) {
                    written.add(rows.getObject(1, UUID.class));
                }
            }
            return written;
        } catch (SQLException e) {
            // The race may be lost to a change of an organisation: whoever starts again reads them anew.
            organisations.forget();
            throw WriteFailure.of(e);
        }
    }

    /** The contents of the activities there are, locked until the transaction ends. */
    List<String> hold(Collection<UUID> ids, Collection<ExternalKey> keys) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HOLD)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            select.setArray(2, texts(connection, keys, ExternalKey::organisation));
            select.setArray(3, texts(connection, keys, ExternalKey::externalId));
            return contents(select);
        } catch (SQLException e) {
            throw WriteFailure.of(e);
        }
    }

    private static Array texts(Connection connection, Collection<ExternalKey> keys, Function<ExternalKey, String> part)
            throws SQLException {
        return connection.createArrayOf("text", keys.stream().map(part).toArray(String[]::new));
    }

    /** The content of an activity as it was last committed, or as this transaction wrote it. */
    Optional<String> find(UUID id) {
        return one("select content from activity where id = ?", id);
    }

    Optional<String> find(UUID id, int revision) {
        return one("select snapshot from activity_revision where activity_id = ? and revision = ?", id, revision);
    }

    Optional<UUID> findId(ExternalKey key) {
        return one(
                        "select id from activity where reporting_organisation = ? and external_id = ?",
                        key.organisation(),
                        key.externalId())
                .map(UUID::fromString);
    }

    private Optional<String> one(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            return contents(select).stream().findFirst();
        } catch (SQLException e) {
            throw WriteFailure.of(e);
        }
    }

    private static List<String> contents(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<String> contents = new ArrayList<>();
            while (rows.next()) {
                contents.add(rows.getString(1));
            }
            return contents;
        }
    }
}
