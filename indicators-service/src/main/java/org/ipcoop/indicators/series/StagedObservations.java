package org.ipcoop.indicators.series;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.ipcoop.platform.bulk.RowCounts;
import org.jspecify.annotations.Nullable;

/**
 * Owns series_observation's writes. The rows of a transaction are staged first and judged and stored together at its end, so that
 * a file of any length takes the revision of the data, behind which all writers wait, only for a moment.
 */
final class StagedObservations {
    private static final String STAGE = """
            insert into series_staged (index, start_day, end_day, key, source, vintage, vintage_day, value, qualifier,
              preliminary, url, note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** A lookup by row, which no estimate of how many rows are staged can turn into a join of everything with everything. */
    private static final String FIND = """
            update series_staged i set stored = (
              select o.id from series_observation o
              where o.series = ? and o.start_day = i.start_day and o.end_day = i.end_day and o.key = i.key
                and o.source = i.source and o.vintage = i.vintage and o.to_revision is null)
            where i.owner = pg_current_xact_id()
            """;

    /** Each row is held against the row of the file before it that is about the same, else against what is stored. */
    private static final String JUDGE = """
            with compared as (
              select
                lag(i.index) over same is not null as repeated,
                i.stored is not null as stored,
                case when lag(i.index) over same is not null
                  then (i.value, i.qualifier, i.preliminary, i.url, i.note) is not distinct from
                       (lag(i.value) over same, lag(i.qualifier) over same, lag(i.preliminary) over same,
                        lag(i.url) over same, lag(i.note) over same)
                  else (i.value, i.qualifier, i.preliminary, i.url, i.note) is not distinct from
                       (o.value, o.qualifier, o.preliminary, o.url, o.note)
                end as alike
              from series_staged i
              left join series_observation o on o.id = i.stored
              where i.owner = pg_current_xact_id()
              window same as (partition by i.start_day, i.end_day, i.key, i.source, i.vintage order by i.index))
            select
              count(*) filter (where not repeated and not stored) as created,
              count(*) filter (where (repeated or stored) and not alike) as updated,
              count(*) filter (where (repeated or stored) and alike) as unchanged
            from compared
            """;

    /** The last of the rows that are about the same counts. */
    private static final String CHANGED = """
            with last as (
              select distinct on (start_day, end_day, key, source, vintage) *
              from series_staged where owner = pg_current_xact_id()
              order by start_day, end_day, key, source, vintage, index desc),
            changed as (
              select i.* from last i
              left join series_observation o on o.id = i.stored
              where o.id is null or (i.value, i.qualifier, i.preliminary, i.url, i.note) is distinct from
                (o.value, o.qualifier, o.preliminary, o.url, o.note))
            """;

    private static final String ANY = CHANGED + " select exists (select from changed)";
    private static final String CLOSE = CHANGED + """
            update series_observation set to_revision = ?
            where id = any (array (select stored from changed where stored is not null))
            """;
    private static final String STORE = CHANGED + """
            insert into series_observation (series, start_day, end_day, key, source, vintage, vintage_day, value,
              qualifier, preliminary, url, note, origin, recorded_by, from_revision)
            select ?, start_day, end_day, key, source, vintage, vintage_day, value, qualifier, preliminary, url, note,
              ?, ?, ?
            from changed
            """;
    private static final String CLEAR = "delete from series_staged where owner = pg_current_xact_id()";

    private final Connection connection;
    private final String series;

    StagedObservations(Connection connection, String series) {
        this.connection = connection;
        this.series = series;
    }

    /** A row of the file. */
    record Indexed(long index, Observed observed) {}

    void add(List<Indexed> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STAGE)) {
            for (Indexed row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, Indexed row) throws SQLException {
        Observed observed = row.observed();
        statement.setLong(1, row.index());
        statement.setObject(2, observed.days().start());
        statement.setObject(3, observed.days().end());
        statement.setArray(4, connection.createArrayOf("text", observed.key().toArray()));
        statement.setString(5, observed.source());
        statement.setString(6, observed.vintage().code());
        statement.setObject(7, observed.vintage().lastDay());
        statement.setBigDecimal(8, observed.value());
        statement.setString(9, name(observed.qualifier()));
        statement.setBoolean(10, observed.preliminary());
        statement.setString(11, observed.url());
        statement.setString(12, observed.note());
    }

    private static @Nullable String name(Observed.@Nullable Qualifier qualifier) {
        return qualifier == null ? null : qualifier.name();
    }

    /** Finds what the staged rows are about, and says what storing them would do. */
    RowCounts judge() throws SQLException {
        find();
        try (PreparedStatement statement = connection.prepareStatement(JUDGE);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new RowCounts(row.getLong("created"), row.getLong("updated"), row.getLong("unchanged"), 0);
        }
    }

    private void find() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, series);
            statement.executeUpdate();
        }
    }

    /** Whether storing what was judged would change anything. */
    boolean isNews() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ANY);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Stores what of the judged rows is new or changed, as of a revision. */
    void store(long revision, String origin, String by) throws SQLException {
        try (PreparedStatement close = connection.prepareStatement(CLOSE)) {
            close.setLong(1, revision);
            close.executeUpdate();
        }
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setString(1, series);
            store.setString(2, origin);
            store.setString(3, by);
            store.setLong(4, revision);
            store.executeUpdate();
        }
    }

    /** Leaves nothing staged. */
    void clear() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLEAR)) {
            statement.executeUpdate();
        }
    }
}
