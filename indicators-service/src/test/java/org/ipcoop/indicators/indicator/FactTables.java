package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.ipcoop.indicators.margin.Margins;

/** Fills the tables of projection in the tests of this feature, as its fold would. */
@ApplicationScoped
public class FactTables {
    private static final String FACT = """
            insert into fact (activity_id, revision, line, measure, day, activity_type, area, province, organisation,
              sample, dims, member, value, qualifier)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;
    private static final String VERSION = """
            insert into activity_version (activity_id, revision, status, activity_type, topic, partition, kafka_offset,
              event_type, event_time, recorded_at, snapshot, from_revision)
            values (?, 1, 'COMPLETED', 'TRAINING', 'test', 0, 0, 'test', now(), now(), '{}', 0)
            """;
    private static final String TOTAL = """
            insert into total
            select measure, day, activity_type, area, province, organisation, sample, dims, member, sum(value), count(*)
            from fact group by 1, 2, 3, 4, 5, 6, 7, 8, 9
            """;
    private static final String REVISION = """
            with raised as (
              update data_revision set revision = revision + 1, changed_at = clock_timestamp() returning *)
            insert into data_revision_log (revision, at) select revision, changed_at from raised
            """;
    private static final String SUPERSEDE = """
            update activity_version set superseded_at = now(), to_revision = (select revision from data_revision)
            """;

    private final DataSource dataSource;
    private final Margins margins;

    FactTables(DataSource dataSource, Margins margins) {
        this.dataSource = dataSource;
        this.margins = margins;
    }

    /** One contribution of one activity. */
    public record Row(
            UUID activity,
            String measure,
            LocalDate day,
            String type,
            String area,
            String province,
            String org,
            boolean sample,
            String dims,
            String member,
            BigDecimal value,
            String qualifier) {

        public static Row of(String measure, String day, String province, String dims, String value) {
            return new Row(
                    UUID.randomUUID(),
                    measure,
                    LocalDate.parse(day),
                    "TRAINING",
                    "A5",
                    province,
                    "NOIP",
                    false,
                    dims,
                    "",
                    new BigDecimal(value),
                    null);
        }

        public Row sampled() {
            return new Row(activity, measure, day, type, area, province, org, true, dims, member, value, qualifier);
        }

        Row qualified(String with) {
            return new Row(activity, measure, day, type, area, province, org, sample, dims, member, value, with);
        }

        Row member(String named) {
            return new Row(activity, measure, day, type, area, province, org, sample, dims, named, value, qualifier);
        }
    }

    /** Replaces everything. */
    public void replaceBy(List<Row> rows) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("truncate activity_version, fact, total");
                insert(connection, rows);
                statement.execute(TOTAL);
                statement.execute(REVISION);
            }
            connection.commit();
            margins.follow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets all facts be of the past. */
    public void supersedeAll() {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(REVISION);
            statement.execute(SUPERSEDE);
            statement.execute("truncate total");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement version = connection.prepareStatement(VERSION + " on conflict do nothing");
                PreparedStatement fact = connection.prepareStatement(FACT)) {
            int line = 0;
            for (Row row : rows) {
                version.setObject(1, row.activity());
                version.addBatch();
                bind(fact, line++, row);
                fact.addBatch();
            }
            version.executeBatch();
            fact.executeBatch();
        }
    }

    private static void bind(PreparedStatement fact, int line, Row row) throws SQLException {
        fact.setObject(1, row.activity());
        fact.setInt(2, line);
        fact.setString(3, row.measure());
        fact.setObject(4, row.day());
        fact.setString(5, row.type());
        fact.setString(6, row.area());
        fact.setString(7, row.province());
        fact.setString(8, row.org());
        fact.setBoolean(9, row.sample());
        fact.setString(10, row.dims());
        fact.setString(11, row.member());
        fact.setBigDecimal(12, row.value());
        fact.setString(13, row.qualifier());
    }
}
