package org.ipcoop.indicators.series;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.series.ObservationsCursor.After;
import org.jspecify.annotations.Nullable;

/** Reads series_observation as it was at a revision of the data: in time order, then by key, source and vintage. */
final class ObservationTable {
    /** What all sources say of the periods and keys asked for. */
    private static final String SAID = """
            select * from series_observation
            where series = ? and start_day >= ? and end_day <= ? and vintage_day <= ?
              and from_revision <= ? and (to_revision is null or to_revision > ?)""";

    private static final String OF_CODES = " and key[%d] = any(?)";
    private static final String ORDER = " order by start_day, end_day, key, source, vintage_day, vintage";
    private static final String EVERY = "select * from said";
    private static final String LATEST = """
            select distinct on (start_day, end_day, key, source) * from said
            order by start_day, end_day, key, source, vintage_day desc, vintage desc""";

    /** The number of all that is asked for stands in each row, and alone in the one row of an empty page. */
    private static final String PAGE = """
            with said as (%s),
            published as (%s),
            asked as (select * from published where cardinality(?::text[]) = 0 or source = any(?)),
            page as (
              select * from asked
              where (start_day, end_day, key, source, vintage_day, vintage) > (?, ?, ?, ?, ?, ?)
              order by start_day, end_day, key, source, vintage_day, vintage
              limit ?)
            select (select count(*) from asked) as total, page.* from (select 1) one left join page on true
            """;

    private static final String BETWEEN =
            " and (start_day, end_day, key) >= (?, ?, ?) and (start_day, end_day, key) <= (?, ?, ?)";

    private ObservationTable() {}

    /** Up to as many observations as asked for, and how many there are in all. */
    record Found(List<Observed> items, long total) {}

    /** The next of those that are asked for. */
    static Found page(
            Connection connection, Series series, ObservationFilter filter, long revision, After after, int limit)
            throws SQLException {
        String sql = PAGE.formatted(said(series, filter), filter.allVintages() ? EVERY : LATEST) + ORDER;
        List<Object> values = values(connection, series, filter, revision);
        values.add(array(connection, filter.sources()));
        values.add(array(connection, filter.sources()));
        addSubject(connection, after.days(), after.key(), values);
        values.addAll(List.of(
                after.source(), after.vintage().lastDay(), after.vintage().code(), limit));
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<Observed> items = new ArrayList<>();
            long total = 0;
            while (rows.next()) {
                total = rows.getLong("total");
                if (rows.getString("series") != null) {
                    items.add(observed(rows));
                }
            }
            return new Found(items, total);
        }
    }

    /** All that is said of what a page is about, by sources that are not asked for too. */
    static List<Observed> about(
            Connection connection, Series series, ObservationFilter filter, long revision, List<Observed> page)
            throws SQLException {
        if (page.isEmpty()) {
            return List.of();
        }
        List<Object> values = values(connection, series, filter, revision);
        addSubject(connection, page.getFirst().days(), page.getFirst().key(), values);
        addSubject(connection, page.getLast().days(), page.getLast().key(), values);
        try (PreparedStatement statement = prepare(connection, said(series, filter) + BETWEEN + ORDER, values);
                ResultSet rows = statement.executeQuery()) {
            List<Observed> found = new ArrayList<>();
            while (rows.next()) {
                found.add(observed(rows));
            }
            return found;
        }
    }

    private static String said(Series series, ObservationFilter filter) {
        return SAID
                + filter.codes().keySet().stream()
                        .map(dimension -> OF_CODES.formatted(series.dimensions().indexOf(dimension) + 1))
                        .collect(Collectors.joining());
    }

    private static List<Object> values(Connection connection, Series series, ObservationFilter filter, long revision)
            throws SQLException {
        List<Object> values = new ArrayList<>(List.of(
                series.code(), filter.days().start(), filter.days().end(), filter.publishedBy(), revision, revision));
        for (List<String> codes : filter.codes().values()) {
            values.add(array(connection, codes));
        }
        return values;
    }

    private static void addSubject(Connection connection, DateRange days, List<String> key, List<Object> values)
            throws SQLException {
        values.addAll(List.of(days.start(), days.end(), array(connection, key)));
    }

    private static Object array(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static PreparedStatement prepare(Connection connection, String sql, List<Object> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static Observed observed(ResultSet row) throws SQLException {
        return new Observed(
                new DateRange(row.getObject("start_day", LocalDate.class), row.getObject("end_day", LocalDate.class)),
                List.of((String[]) row.getArray("key").getArray()),
                row.getString("source"),
                new Vintage(row.getString("vintage"), row.getObject("vintage_day", LocalDate.class)),
                row.getBigDecimal("value"),
                qualifier(row.getString("qualifier")),
                row.getBoolean("preliminary"),
                row.getString("url"),
                row.getString("note"));
    }

    private static Observed.@Nullable Qualifier qualifier(@Nullable String name) {
        return name == null ? null : Observed.Qualifier.valueOf(name);
    }
}
