package org.ipcoop.bench.indicators;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that the service has written, in memory and in the form that they are sent in, to be written again by one statement and
 * nothing else.
 */
record TableRows(String upsert, List<String> arrays, int count) {

    /** What a query gives. {@code update} is what the statement does where a row of that key is there already. */
    static TableRows read(PreparedStatement select, String table, String update) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            var about = row.getMetaData();
            List<String> names = new ArrayList<>();
            List<String> types = new ArrayList<>();
            List<List<String>> columns = new ArrayList<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                names.add(about.getColumnName(i));
                types.add(about.getColumnTypeName(i));
                columns.add(new ArrayList<>());
            }
            while (row.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).add(row.getString(i + 1));
                }
            }
            String parameters = types.stream().map(type -> "?::" + type + "[]").collect(joining(", "));
            String upsert = "insert into %s (%s) select * from unnest(%s) on conflict %s"
                    .formatted(table, String.join(", ", names), parameters, update);
            List<String> arrays = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                arrays.add(select.getConnection()
                        .createArrayOf(types.get(i), columns.get(i).toArray())
                        .toString());
            }
            return new TableRows(upsert, arrays, columns.getFirst().size());
        }
    }

    void write(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            for (int i = 0; i < arrays.size(); i++) {
                statement.setObject(i + 1, arrays.get(i), Types.OTHER);
            }
            statement.executeUpdate();
        }
    }
}
