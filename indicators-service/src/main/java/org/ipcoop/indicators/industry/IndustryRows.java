package org.ipcoop.indicators.industry;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ipcoop.indicators.industry.method.Copyright;
import org.ipcoop.indicators.industry.method.IndustryRow;
import org.ipcoop.indicators.industry.method.Measure;
import org.ipcoop.indicators.industry.method.Right;
import org.jspecify.annotations.Nullable;

/** Owns industry_row: the rows of a table as they were known at a revision of the data. */
@ApplicationScoped
class IndustryRows {
    private static final String STANDING = """
            select * from industry_row
            where table_id = ? and from_revision <= ? and (to_revision is null or to_revision > ?)
            order by vsic collate "C"
            """;
    private static final String END =
            "update industry_row set to_revision = ? where table_id = ? and vsic = ? and to_revision is null";
    private static final String ADD = """
            insert into industry_row (table_id, vsic, name_vi, name_en, employment, value_added, wages, goods_exports,
              patents, trademarks, industrial_designs, plant_varieties, copyright_intensive, copyright_group,
              copyright_factor, recorded_by, from_revision)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final List<Right> COUNTED =
            List.of(Right.PATENT, Right.TRADEMARK, Right.INDUSTRIAL_DESIGN, Right.PLANT_VARIETY);

    /** By code; the economy comes last. */
    List<IndustryRow> of(Connection connection, String table, long revision) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STANDING)) {
            statement.setString(1, table);
            statement.setLong(2, revision);
            statement.setLong(3, revision);
            List<IndustryRow> standing = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    standing.add(row(rows));
                }
            }
            return standing;
        }
    }

    /** From this revision on, these are the rows of their codes; those of other codes stay. */
    void put(Connection connection, String table, Collection<IndustryRow> changed, String by, long revision)
            throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            for (IndustryRow row : changed) {
                end.setLong(1, revision);
                end.setString(2, table);
                end.setString(3, row.vsic());
                end.addBatch();
                set(add, table, row, by, revision);
                add.addBatch();
            }
            end.executeBatch();
            add.executeBatch();
        }
    }

    private static void set(PreparedStatement add, String table, IndustryRow row, String by, long revision)
            throws SQLException {
        int at = 0;
        add.setString(++at, table);
        add.setString(++at, row.vsic());
        add.setString(++at, row.nameVi());
        add.setString(++at, row.nameEn());
        for (Measure measure : Measure.values()) {
            add.setBigDecimal(++at, row.size(measure));
        }
        for (Right right : COUNTED) {
            add.setBigDecimal(++at, row.rights().get(right));
        }
        add.setObject(++at, row.copyright().intensive(), Types.BOOLEAN);
        Copyright.Group group = row.copyright().group();
        add.setString(++at, group == null ? null : group.name());
        add.setBigDecimal(++at, row.copyright().factor());
        add.setString(++at, by);
        add.setLong(++at, revision);
    }

    private static IndustryRow row(ResultSet row) throws SQLException {
        Map<Measure, BigDecimal> sizes = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            put(sizes, measure, row.getBigDecimal(measure.name().toLowerCase(Locale.ROOT)));
        }
        Map<Right, BigDecimal> rights = new EnumMap<>(Right.class);
        put(rights, Right.PATENT, row.getBigDecimal("patents"));
        put(rights, Right.TRADEMARK, row.getBigDecimal("trademarks"));
        put(rights, Right.INDUSTRIAL_DESIGN, row.getBigDecimal("industrial_designs"));
        put(rights, Right.PLANT_VARIETY, row.getBigDecimal("plant_varieties"));
        return new IndustryRow(
                row.getString("vsic"),
                row.getString("name_vi"),
                row.getString("name_en"),
                sizes,
                rights,
                copyright(row));
    }

    private static Copyright copyright(ResultSet row) throws SQLException {
        String group = row.getString("copyright_group");
        return new Copyright(
                row.getObject("copyright_intensive", Boolean.class),
                group == null ? null : Copyright.Group.valueOf(group),
                row.getBigDecimal("copyright_factor"));
    }

    private static <K> void put(Map<K, BigDecimal> numbers, K key, @Nullable BigDecimal number) {
        if (number != null) {
            numbers.put(key, number);
        }
    }
}
