package org.ipcoop.activities.list;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Rows of activities written by hand, in transactions a test keeps open as long as it likes. */
final class StoredActivities {
    private StoredActivities() {}

    static void insert(Connection connection, UUID id, String organisation, String status) throws SQLException {
        String sql = """
                insert into activity (id, reporting_organisation, type, status, title_en, sample, revision,
                    created_at, updated_at, content)
                values (?, ?, 'AWARENESS', ?, 'Stored', false, 1, now(), now(), ?::jsonb)
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setString(2, organisation);
            insert.setString(3, status);
            insert.setString(4, """
                    {"id": "%s", "reportingOrganisation": "%s", "title": {"en": "Stored"}, "type": "AWARENESS",
                     "areas": ["A5"], "status": "%s", "sample": false, "revision": 1,
                     "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z"}
                    """.formatted(id, organisation, status));
            insert.executeUpdate();
        }
    }

    static void revise(Connection connection, UUID id, int revision, String status) throws SQLException {
        String sql = """
                update activity
                set revision = ?, status = ?, updated_at = now(),
                    content = content || jsonb_build_object('revision', ?::int, 'status', ?::text)
                where id = ?
                """;
        try (var update = connection.prepareStatement(sql)) {
            update.setInt(1, revision);
            update.setString(2, status);
            update.setInt(3, revision);
            update.setString(4, status);
            update.setObject(5, id);
            update.executeUpdate();
        }
    }

    static void register(Connection connection, String organisation) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into organisation (code, name_en, kind) values (?, 'Stored', 'OTHER') on conflict do nothing")) {
            insert.setString(1, organisation);
            insert.executeUpdate();
        }
    }
}
