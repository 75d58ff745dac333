package org.ipcoop.indicators.target;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.ipcoop.indicators.target.LegalStatus.Standing;
import org.jspecify.annotations.Nullable;

/** A row of target, to and from the pure {@link Target}. */
final class TargetRows {
    private static final String INSERT = """
            insert into target (set_code, from_revision, position, code, scope, measure_en, measure_vi, kind, value_min,
              value_max, unit, by_from, by_to, base_year, baseline, standing, status_text, source, url, verified,
              measured_source, measured_code, measured_part)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private TargetRows() {}

    static void insert(Connection connection, TargetSet set, long revision) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int position = 0;
            for (Target target : set.targets()) {
                insert.setString(1, set.code());
                insert.setLong(2, revision);
                insert.setInt(3, position++);
                bind(insert, target);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement row, Target target) throws SQLException {
        row.setString(4, target.code());
        row.setString(5, target.scope());
        row.setString(6, target.measure().en());
        row.setString(7, target.measure().vi());
        row.setString(8, target.aim().kind().name());
        row.setBigDecimal(9, target.aim().min());
        row.setBigDecimal(10, target.aim().max());
        row.setString(11, target.unit());
        row.setInt(12, target.by().from());
        row.setInt(13, target.by().to());
        row.setObject(14, target.baseYear(), Types.INTEGER);
        row.setBigDecimal(15, target.baseline());
        row.setString(16, target.legalStatus().standing().name());
        row.setString(17, target.legalStatus().text());
        row.setString(18, target.source());
        row.setString(19, target.url());
        row.setBoolean(20, target.verified());
        MeasuredBy by = target.measuredBy();
        row.setString(21, by == null ? null : by.source().name());
        row.setString(22, by == null ? null : by.code());
        row.setString(23, by == null ? null : by.part());
    }

    static Target read(ResultSet row) throws SQLException {
        Aim.Kind kind = Aim.Kind.valueOf(row.getString("kind"));
        return new Target(
                row.getString("code"),
                row.getString("scope"),
                new Name(row.getString("measure_en"), row.getString("measure_vi")),
                Aim.of(kind, number(row, "value_min"), number(row, "value_max")),
                row.getString("unit"),
                new YearRange(row.getInt("by_from"), row.getInt("by_to")),
                row.getObject("base_year", Integer.class),
                number(row, "baseline"),
                new LegalStatus(Standing.valueOf(row.getString("standing")), row.getString("status_text")),
                row.getString("source"),
                row.getString("url"),
                row.getBoolean("verified"),
                measuredBy(row));
    }

    private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : Decimals.plain(number);
    }

    private static @Nullable MeasuredBy measuredBy(ResultSet row) throws SQLException {
        String source = row.getString("measured_source");
        return source == null
                ? null
                : new MeasuredBy(
                        MeasuredBy.Source.valueOf(source),
                        row.getString("measured_code"),
                        row.getString("measured_part"));
    }
}
