package org.ipcoop.indicators.gii;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ipcoop.indicators.gii.NodeFigures.Level;

/** Figures to and from their three tables: one statement a table, columns as arrays, some 15,000 cells at a time. */
final class EditionRows {

    private static final String INSERT_ECONOMIES = """
            insert into gii_economy (year, revision, position, iso3, name, income_group, region,
              population_thousands, gdp_ppp_bn, gdp_per_capita_ppp)
            select ?, ?, t.position, t.iso3, t.name, t.income_group, t.region, t.population, t.gdp, t.gdp_per_capita
            from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality
              as t (iso3, name, income_group, region, population, gdp, gdp_per_capita, position)""";

    private static final String INSERT_NODES = """
            insert into gii_node (year, revision, position, num, name, level, type, description, source)
            select ?, ?, t.position, t.num, t.name, t.level, t.type, t.description, t.source
            from unnest(?, ?, ?, ?, ?, ?) with ordinality
              as t (num, name, level, type, description, source, position)""";

    private static final String INSERT_CELLS = """
            insert into gii_cell (year, revision, position, iso3, num, data_year, value, score, rank,
              strength_overall, strength_income_group, outdated, coverage_missing)
            select ?, ?, t.position, t.iso3, t.num, t.data_year, t.value, t.score, t.rank,
              t.overall, t.income_group, t.outdated, t.coverage_missing
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
              as t (iso3, num, data_year, value, score, rank, overall, income_group, outdated, coverage_missing,
                position)""";

    private EditionRows() {}

    static void write(Connection connection, EditionFigures figures, int revision) throws SQLException {
        insert(
                connection,
                INSERT_ECONOMIES,
                figures.year(),
                revision,
                figures.economies(),
                List.of(
                        new Column<>("text", EconomyFigures::iso3),
                        new Column<>("text", EconomyFigures::name),
                        new Column<>("text", EconomyFigures::incomeGroup),
                        new Column<>("text", EconomyFigures::region),
                        new Column<>("float8", EconomyFigures::populationThousands),
                        new Column<>("float8", EconomyFigures::gdpPppBn),
                        new Column<>("float8", EconomyFigures::gdpPerCapitaPpp)));
        insert(
                connection,
                INSERT_NODES,
                figures.year(),
                revision,
                figures.nodes(),
                List.of(
                        new Column<>("text", NodeFigures::num),
                        new Column<>("text", NodeFigures::name),
                        new Column<>("text", node -> node.level().name()),
                        new Column<>("text", NodeFigures::type),
                        new Column<>("text", NodeFigures::description),
                        new Column<>("text", NodeFigures::source)));
        insert(
                connection,
                INSERT_CELLS,
                figures.year(),
                revision,
                figures.cells(),
                List.of(
                        new Column<>("text", CellFigures::iso3),
                        new Column<>("text", CellFigures::num),
                        new Column<>("int4", CellFigures::dataYear),
                        new Column<>("float8", CellFigures::value),
                        new Column<>("float8", CellFigures::score),
                        new Column<>("int4", CellFigures::rank),
                        new Column<>("text", CellFigures::strengthOverall),
                        new Column<>("text", CellFigures::strengthIncomeGroup),
                        new Column<>("bool", CellFigures::outdated),
                        new Column<>("bool", CellFigures::coverageMissing)));
    }

    /** A column of a table: its PostgreSQL type and what goes in. */
    private record Column<T>(String type, Function<T, @org.jspecify.annotations.Nullable Object> value) {}

    private static <T> void insert(
            Connection connection, String sql, int year, int revision, List<T> rows, List<Column<T>> columns)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, year);
            insert.setInt(2, revision);
            for (int i = 0; i < columns.size(); i++) {
                Column<T> column = columns.get(i);
                Object[] values = rows.stream().map(column.value()).toArray();
                insert.setArray(i + 3, connection.createArrayOf(column.type(), values));
            }
            insert.executeUpdate();
        }
    }

    static EditionFigures read(Connection connection, int year, int revision) throws SQLException {
        return new EditionFigures(
                year,
                select(connection, "gii_economy", year, revision, EditionRows::economy),
                select(connection, "gii_node", year, revision, EditionRows::node),
                select(connection, "gii_cell", year, revision, EditionRows::cell));
    }

    /** Makes a record of the current row. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> select(Connection connection, String table, int year, int revision, Row<T> row)
            throws SQLException {
        String sql = "select * from " + table + " where year = ? and revision = ? order by position";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, year);
            select.setInt(2, revision);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read.add(row.of(rows));
                }
            }
            return read;
        }
    }

    private static EconomyFigures economy(ResultSet row) throws SQLException {
        return new EconomyFigures(
                row.getString("iso3"),
                row.getString("name"),
                row.getString("income_group"),
                row.getString("region"),
                row.getObject("population_thousands", Double.class),
                row.getObject("gdp_ppp_bn", Double.class),
                row.getObject("gdp_per_capita_ppp", Double.class));
    }

    private static NodeFigures node(ResultSet row) throws SQLException {
        return new NodeFigures(
                row.getString("num"),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                row.getString("type"),
                row.getString("description"),
                row.getString("source"));
    }

    private static CellFigures cell(ResultSet row) throws SQLException {
        return new CellFigures(
                row.getString("iso3"),
                row.getString("num"),
                row.getObject("data_year", Integer.class),
                row.getObject("value", Double.class),
                row.getObject("score", Double.class),
                row.getObject("rank", Integer.class),
                row.getString("strength_overall"),
                row.getString("strength_income_group"),
                row.getBoolean("outdated"),
                row.getBoolean("coverage_missing"));
    }
}
