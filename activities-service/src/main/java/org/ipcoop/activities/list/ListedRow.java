package org.ipcoop.activities.list;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A row of a list: its place in the order, and the activity as stored. */
record ListedRow(int tier, String key, String id, String content) {

    /** The rows of a statement that selects key, id and content. */
    static List<ListedRow> read(Connection connection, String sql, List<?> values, int tier) throws SQLException {
        try (PreparedStatement select = Conditions.prepare(connection, sql, values);
                ResultSet rows = select.executeQuery()) {
            List<ListedRow> read = new ArrayList<>();
            while (rows.next()) {
                read.add(new ListedRow(tier, rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return read;
        }
    }
}
