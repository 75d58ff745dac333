package org.ipcoop.indicators.industry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Owns industry_table: which tables there are at a revision of the data, and which of them counts for a year. */
@ApplicationScoped
class IndustryTables {
    private static final String STANDING = """
            select year, source, published, citation, licence, exports_currency, sample from industry_table
            where from_revision <= ? and (to_revision is null or to_revision > ?)
            """;
    private static final String ALL = STANDING + "order by year desc, sample, published desc, source";
    private static final String ONE = STANDING + "and id = ?";
    private static final String PREFERRED = STANDING
            + "and (?::integer is null or year = ?) and (? or not sample)"
            + " order by sample, year desc, published desc, source limit 1";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('industry_table'))";
    private static final String END = "update industry_table set to_revision = ? where id = ? and to_revision is null";
    private static final String ADD = """
            insert into industry_table (id, year, source, published, citation, licence, exports_currency, sample,
              recorded_by, from_revision)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Every table, the latest year first and in it the one that counts. */
    List<IndustryTable> all(Connection connection, long revision) throws SQLException {
        try (PreparedStatement statement = at(connection, ALL, revision)) {
            return tables(statement);
        }
    }

    Optional<IndustryTable> find(Connection connection, String id, long revision) throws SQLException {
        try (PreparedStatement statement = at(connection, ONE, revision)) {
            statement.setString(3, id);
            return tables(statement).stream().findFirst();
        }
    }

    /**
     * The table that counts: a real one before a sample, then the latest publication. Of all years the latest.
     *
     * @param year empty for the latest year that has a table
     */
    Optional<IndustryTable> preferred(Connection connection, Optional<Integer> year, boolean samples, long revision)
            throws SQLException {
        try (PreparedStatement statement = at(connection, PREFERRED, revision)) {
            statement.setObject(3, year.orElse(null), Types.INTEGER);
            statement.setObject(4, year.orElse(null), Types.INTEGER);
            statement.setBoolean(5, samples);
            return tables(statement).stream().findFirst();
        }
    }

    /** Lets imports take turns, until the end of the transaction. */
    void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.execute();
        }
    }

    /** From this revision on, this is what is said of the table. */
    void put(Connection connection, IndustryTable table, String by, long revision) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            end.setLong(1, revision);
            end.setString(2, table.id());
            end.executeUpdate();
            add.setString(1, table.id());
            add.setInt(2, table.year());
            add.setString(3, table.source());
            add.setObject(4, table.published());
            add.setString(5, table.citation());
            add.setString(6, table.licence());
            add.setString(7, table.exportsCurrency().name());
            add.setBoolean(8, table.sample());
            add.setString(9, by);
            add.setLong(10, revision);
            add.executeUpdate();
        }
    }

    private static PreparedStatement at(Connection connection, String sql, long revision) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setLong(1, revision);
        statement.setLong(2, revision);
        return statement;
    }

    private static List<IndustryTable> tables(PreparedStatement statement) throws SQLException {
        List<IndustryTable> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(new IndustryTable(
                        rows.getInt("year"),
                        rows.getString("source"),
                        rows.getObject("published", LocalDate.class),
                        rows.getString("citation"),
                        rows.getString("licence"),
                        IndustryTable.Currency.valueOf(rows.getString("exports_currency")),
                        rows.getBoolean("sample")));
            }
        }
        return tables;
    }
}
