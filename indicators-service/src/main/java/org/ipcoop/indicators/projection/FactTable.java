package org.ipcoop.indicators.projection;

import static org.ipcoop.indicators.projection.KeyColumns.array;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Owns fact: what every stored revision contributes. */
@ApplicationScoped
class FactTable {
    private static final String CURRENT = """
            select activity_id, %s, value, qualifier from current_fact where activity_id = any(?)
            """.formatted(KeyColumns.NAMES);
    private static final String INSERT = """
            insert into fact (%s, activity_id, revision, line, value, qualifier)
            select * from unnest(%s, ?::uuid[], ?::int[], ?::int[], ?::numeric[], ?::text[])
            """.formatted(KeyColumns.NAMES, KeyColumns.ARRAYS);

    private record Row(Revision revision, int line, Fact fact) {}

    Map<UUID, List<Fact>> current(Connection connection, Collection<UUID> activities) throws SQLException {
        Map<UUID, List<Fact>> facts = new HashMap<>();
        if (activities.isEmpty()) {
            return facts;
        }
        try (var statement = connection.prepareStatement(CURRENT)) {
            array(statement, 1, "uuid", activities, id -> id);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Fact fact = new Fact(KeyColumns.read(row), row.getBigDecimal("value"), row.getString("qualifier"));
                    facts.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(fact);
                }
            }
        }
        return facts;
    }

    void insert(Connection connection, Collection<Revision> revisions) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Revision revision : revisions) {
            int line = 0;
            for (Fact fact : revision.facts()) {
                rows.add(new Row(revision, ++line, fact));
            }
        }
        if (!rows.isEmpty()) {
            insertRows(connection, rows);
        }
    }

    @SuppressWarnings("NullAway") // a null element of an SQL array is SQL's null
    private static void insertRows(Connection connection, List<Row> rows) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            int at = KeyColumns.bind(
                    statement, 1, rows.stream().map(row -> row.fact().key()).toList());
            array(statement, at++, "uuid", rows, row -> row.revision().activityId());
            array(statement, at++, "int4", rows, row -> row.revision().number());
            array(statement, at++, "int4", rows, Row::line);
            array(statement, at++, "numeric", rows, row -> row.fact().value());
            array(statement, at, "text", rows, row -> row.fact().qualifier());
            statement.executeUpdate();
        }
    }
}
