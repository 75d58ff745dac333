package org.ipcoop.indicators.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipcoop.indicators.period.DateRange;

/**
 * Reads series for other features: one number for each period and key, of the source that the series prefers there, as it was
 * known at a revision of the data.
 */
@ApplicationScoped
public class SeriesReader {
    private static final String SHAPE = """
            select dimensions, unit, additive from series
            where code = ? and from_revision <= ? and (to_revision is null or to_revision > ?)
            """;
    private static final String KNOWN = "select 1 from series where code = ? and to_revision is null";
    private static final String STANDING = """
            select distinct on (o.start_day, o.end_day, o.key)
              o.start_day, o.end_day, o.key, o.value, o.qualifier, o.preliminary, o.source, o.vintage
            from series_observation o
            join series s on s.code = o.series and s.from_revision <= ? and (s.to_revision is null or s.to_revision > ?)
            join series_source p on p.series = s.code and p.version = s.version and p.code = o.source
            where o.series = ? and o.start_day >= ? and o.end_day <= ?
              and o.from_revision <= ? and (o.to_revision is null or o.to_revision > ?)
            order by o.start_day, o.end_day, o.key, p.position, o.vintage_day desc, o.vintage desc
            """;

    /**
     * The cells in time order. None where the series was unknown at that revision.
     *
     * @throws IllegalArgumentException where the query names a dimension that the series does not have
     */
    public List<SeriesCell> read(Connection connection, SeriesQuery query) throws SQLException {
        return sums(connection, query).stream().map(SeriesSum::cell).toList();
    }

    /** The same cells with the observations they are made of. */
    public List<SeriesSum> sums(Connection connection, SeriesQuery query) throws SQLException {
        Optional<SeriesShape> shape = shape(connection, query.series(), query.atRevision());
        if (shape.isEmpty()) {
            return List.of();
        }
        List<String> dimensions = shape.get().dimensions();
        if (!dimensions.containsAll(query.by())
                || !dimensions.containsAll(query.filters().keySet())) {
            throw new IllegalArgumentException("the series has the dimensions " + dimensions);
        }
        return Sums.of(dimensions, shape.get().additive(), query, standing(connection, query));
    }

    /** Whether there is such a series now. */
    public boolean known(Connection connection, String series) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            statement.setString(1, series);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** How the series was laid out at a revision; empty where it was unknown. */
    public Optional<SeriesShape> shape(Connection connection, String series, long atRevision) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SHAPE)) {
            statement.setString(1, series);
            statement.setLong(2, atRevision);
            statement.setLong(3, atRevision);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new SeriesShape(
                                texts(row, "dimensions"), row.getString("unit"), row.getBoolean("additive")))
                        : Optional.empty();
            }
        }
    }

    private static List<Standing> standing(Connection connection, SeriesQuery query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STANDING)) {
            statement.setLong(1, query.atRevision());
            statement.setLong(2, query.atRevision());
            statement.setString(3, query.series());
            statement.setObject(4, query.days().start());
            statement.setObject(5, query.days().end());
            statement.setLong(6, query.atRevision());
            statement.setLong(7, query.atRevision());
            try (ResultSet rows = statement.executeQuery()) {
                List<Standing> standing = new ArrayList<>();
                while (rows.next()) {
                    standing.add(standing(rows));
                }
                return standing;
            }
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        DateRange days =
                new DateRange(row.getObject("start_day", LocalDate.class), row.getObject("end_day", LocalDate.class));
        SeriesCell cell = new SeriesCell(
                days,
                List.of(),
                row.getBigDecimal("value"),
                row.getString("qualifier"),
                row.getBoolean("preliminary"),
                row.getString("source"),
                row.getString("vintage"));
        return new Standing(texts(row, "key"), cell);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
