package org.ipcoop.indicators.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ipcoop.indicators.projection.Projection;

/**
 * Holds the next generation against the live one. What was known when is in the live one only, the topics have no such
 * times: it is copied, and only what the live one doesn't know is dated by the switch.
 */
@ApplicationScoped
class Generations {
    private static final String COPY = """
            update next_generation.activity_version n
            set from_revision = l.from_revision, to_revision = l.to_revision, recorded_at = l.recorded_at
            from activity_version l
            where l.activity_id = n.activity_id and l.revision = n.revision
              and (l.from_revision, l.to_revision) is distinct from (n.from_revision, n.to_revision)
            """;
    private static final String COPY_OF = COPY + " and n.activity_id = any(?)";
    private static final String FACTS = """
            select f.activity_id, f.revision, measure, day, f.activity_type, area, province, organisation, sample, dims,
              member, value, qualifier
            from read join %s f on f.activity_id = read.activity_id and f.revision = read.revision
            """;
    private static final String CHANGED =
            """
            with read as (select distinct r.* from unnest(?::uuid[], ?::int[]) as r(activity_id, revision)
                join activity_version l on l.activity_id = r.activity_id and l.revision = r.revision),
              n as (%s),
              l as (%s)
            select (select count(*) from (table n except all table l) added)
              + (select count(*) from (table l except all table n) gone)
            """.formatted(FACTS.formatted("next_generation.fact"), FACTS.formatted("fact"));
    private static final String LOST = """
            select count(*) from activity_version l where not exists (select from next_generation.activity_version n
              where n.activity_id = l.activity_id and n.revision = l.revision)
            """;
    private static final String DIFFERENT = """
            with live as (select * from margin where contributors <> 0),
              next as (select * from next_generation.margin where contributors <> 0)
            select count(*) from (
              (select 1 from next_generation.activity_version where from_revision = ? limit 1)
              union all (select 1 from (table live except all table next) m limit 1)
              union all (select 1 from (table next except all table live) m limit 1)
              union all (select 1 from (table total except all table next_generation.total) t limit 1)
              union all (select 1 from (table next_generation.total except all table total) t limit 1)) d
            """;
    private static final String DATE = """
            update next_generation.activity_version set
              from_revision = least(from_revision, ?), to_revision = case when superseded_at is not null then ? end
            where from_revision = ? or (superseded_at is not null and to_revision is null)
            """;

    /** Copies when the revisions of these activities were known. */
    void copyKnownAt(Connection connection, Collection<UUID> activities) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COPY_OF)) {
            statement.setArray(1, connection.createArrayOf("uuid", activities.toArray()));
            statement.executeUpdate();
        }
    }

    /** Copies when the revisions were known, wherever that has changed since. */
    void copyKnownAt(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COPY)) {
            statement.executeUpdate();
        }
    }

    /** How many facts of these revisions, as far as the live one knows them, are in one generation only. */
    long changedFacts(Connection connection, List<UUID> activities, List<Integer> numbers) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGED)) {
            statement.setArray(1, connection.createArrayOf("uuid", activities.toArray()));
            statement.setArray(2, connection.createArrayOf("int4", numbers.toArray()));
            return number(statement);
        }
    }

    /** How many revisions the live one has and the next doesn't. */
    long lost(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOST)) {
            return number(statement);
        }
    }

    /** Whether the next one knows more than the live one, or adds up to something else; margins have to be of one revision. */
    boolean isDifferent(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DIFFERENT)) {
            statement.setLong(1, Projection.NOT_YET);
            return number(statement) > 0;
        }
    }

    /** Dates what the live one didn't know by this revision of the data. */
    void dateNews(Connection connection, long dataRevision) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DATE)) {
            statement.setLong(1, dataRevision);
            statement.setLong(2, dataRevision);
            statement.setLong(3, Projection.NOT_YET);
            statement.executeUpdate();
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
