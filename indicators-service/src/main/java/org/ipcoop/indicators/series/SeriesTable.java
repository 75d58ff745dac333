package org.ipcoop.indicators.series;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Owns series and series_source. */
final class SeriesTable {
    private static final String FIND = """
            select * from series
            where code = ? and from_revision <= ? and (to_revision is null or to_revision > ?)
            """;
    private static final String PAGE = """
            select * from series
            where code > ? and from_revision <= ? and (to_revision is null or to_revision > ?)
            order by code limit ?
            """;
    private static final String COUNT = """
            select count(*) from series where from_revision <= ? and (to_revision is null or to_revision > ?)
            """;
    private static final String SOURCES = """
            select * from series_source where series = ? and version = ? order by position
            """;
    private static final String ORIGIN = "select origin from series where code = ? and to_revision is null";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('series'), hashtext(?))";
    private static final String CLOSE = "update series set to_revision = ? where code = ? and to_revision is null";
    private static final String INSERT = """
            insert into series (code, version, name_vi, name_en, dimensions, unit, period, additive, note_vi, note_en,
              origin, recorded_by, from_revision)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_SOURCE = """
            insert into series_source (series, version, position, code, name_vi, name_en, licence, url, why_vi, why_en)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private SeriesTable() {}

    /** Lets the writers of a series take turns until the transaction ends. */
    static void lock(Connection connection, String code) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, code);
            statement.execute();
        }
    }

    static Optional<Series> find(Connection connection, String code, long revision) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, code);
            statement.setLong(2, revision);
            statement.setLong(3, revision);
            return all(connection, statement).stream().findFirst();
        }
    }

    /** As it is now, whatever revision that will be. */
    static Optional<Series> current(Connection connection, String code) throws SQLException {
        return find(connection, code, Long.MAX_VALUE - 1);
    }

    /** Who wrote what is in force: SEED or STEWARD; empty where there is no such series. */
    static Optional<String> origin(Connection connection, String code) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ORIGIN)) {
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    static List<Series> page(Connection connection, String after, int limit, long revision) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setString(1, after);
            statement.setLong(2, revision);
            statement.setLong(3, revision);
            statement.setInt(4, limit);
            return all(connection, statement);
        }
    }

    static long count(Connection connection, long revision) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setLong(1, revision);
            statement.setLong(2, revision);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Puts the version into force in place of the one before. */
    static void store(Connection connection, Series series, String origin, String by, long revision)
            throws SQLException {
        try (PreparedStatement close = connection.prepareStatement(CLOSE)) {
            close.setLong(1, revision);
            close.setString(2, series.code());
            close.executeUpdate();
        }
        try (PreparedStatement row = connection.prepareStatement(INSERT)) {
            row.setString(1, series.code());
            row.setInt(2, series.version());
            texts(row, 3, series.name());
            row.setArray(5, connection.createArrayOf("text", series.dimensions().toArray()));
            row.setString(6, series.unit());
            row.setString(7, series.period().name());
            row.setBoolean(8, series.additive());
            texts(row, 9, series.note());
            row.setString(11, origin);
            row.setString(12, by);
            row.setLong(13, revision);
            row.executeUpdate();
        }
        storeSources(connection, series);
    }

    private static void storeSources(Connection connection, Series series) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(INSERT_SOURCE)) {
            for (int i = 0; i < series.sources().size(); i++) {
                SeriesSource source = series.sources().get(i);
                row.setString(1, series.code());
                row.setInt(2, series.version());
                row.setInt(3, i);
                row.setString(4, source.code());
                texts(row, 5, source.name());
                row.setString(7, source.licence());
                row.setString(8, source.url());
                texts(row, 9, source.why());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static void texts(PreparedStatement row, int at, @Nullable SeriesText text) throws SQLException {
        row.setString(at, text == null ? null : text.vi());
        row.setString(at + 1, text == null ? null : text.en());
    }

    private static List<Series> all(Connection connection, PreparedStatement statement) throws SQLException {
        List<Series> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(series(rows, List.of()));
            }
        }
        List<Series> whole = new ArrayList<>();
        for (Series series : found) {
            whole.add(withSources(connection, series));
        }
        return whole;
    }

    private static Series series(ResultSet row, List<SeriesSource> sources) throws SQLException {
        return new Series(
                row.getString("code"),
                row.getInt("version"),
                new SeriesText(row.getString("name_vi"), row.getString("name_en")),
                List.of((String[]) row.getArray("dimensions").getArray()),
                row.getString("unit"),
                SeriesPeriod.valueOf(row.getString("period")),
                row.getBoolean("additive"),
                text(row, "note"),
                sources);
    }

    private static Series withSources(Connection connection, Series series) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SOURCES)) {
            statement.setString(1, series.code());
            statement.setInt(2, series.version());
            List<SeriesSource> sources = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sources.add(new SeriesSource(
                            rows.getString("code"),
                            new SeriesText(rows.getString("name_vi"), rows.getString("name_en")),
                            rows.getString("licence"),
                            rows.getString("url"),
                            text(rows, "why")));
                }
            }
            return series.with(sources);
        }
    }

    private static @Nullable SeriesText text(ResultSet row, String column) throws SQLException {
        String vi = row.getString(column + "_vi");
        String en = row.getString(column + "_en");
        return vi == null || en == null ? null : new SeriesText(vi, en);
    }
}
