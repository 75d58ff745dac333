package org.ipcoop.indicators.series;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ipcoop.indicators.period.DateRange;
import org.jspecify.annotations.Nullable;

/** Reads series_observation: what was in force at a revision of the data, in time order, then by key, source and vintage. */
final class ObservationTable {
    private static final String IN_FORCE = """
            select * from series_observation
            where series = ? and start_day >= ? and end_day <= ? and vintage_day <= ?
              and from_revision <= ? and (to_revision is null or to_revision > ?)
            order by start_day, end_day, key, source, vintage_day, vintage
            """;

    private ObservationTable() {}

    static List<Observed> inForce(Connection connection, Series series, ObservationFilter filter, long revision)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IN_FORCE)) {
            statement.setString(1, series.code());
            statement.setObject(2, filter.days().start());
            statement.setObject(3, filter.days().end());
            statement.setObject(4, filter.publishedBy());
            statement.setLong(5, revision);
            statement.setLong(6, revision);
            try (ResultSet rows = statement.executeQuery()) {
                List<Observed> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(observed(rows));
                }
                return found;
            }
        }
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
