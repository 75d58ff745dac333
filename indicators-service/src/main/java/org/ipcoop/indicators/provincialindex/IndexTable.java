package org.ipcoop.indicators.provincialindex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Owns composite_index: every version of every index, with the revisions of the data it was in force from and to. */
@ApplicationScoped
class IndexTable {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('composite_index'))";
    private static final String END =
            "update composite_index set to_revision = ? where code = ? and to_revision is null";
    private static final String BEGIN = """
            insert into composite_index (code, version, definition, recorded_by, from_revision)
            values (?, ?, ?::jsonb, ?, ?)
            """;
    private static final String THEN = """
            select definition from composite_index
            where from_revision <= ? and (to_revision is null or to_revision > ?) and (?::text is null or code = ?)
            order by code
            """;

    private final ObjectMapper json;

    IndexTable(ObjectMapper json) {
        this.json = json;
    }

    /** Lets nobody else write until the transaction ends. */
    void takeTurn(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.execute();
        }
    }

    /** Those in force at a revision, by code. */
    List<IndexDefinition> all(Connection connection, long revision) throws SQLException {
        return find(connection, revision, null);
    }

    /** The one of that code in force at a revision. */
    Optional<IndexDefinition> get(Connection connection, long revision, String code) throws SQLException {
        return find(connection, revision, code).stream().findFirst();
    }

    /** Puts a version in force, in the place of the one before it. */
    void begin(Connection connection, IndexDefinition definition, String recordedBy, long revision)
            throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END);
                PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            end.setLong(1, revision);
            end.setString(2, definition.code());
            end.executeUpdate();
            begin.setString(1, definition.code());
            begin.setInt(2, definition.version());
            begin.setString(3, write(definition));
            begin.setString(4, recordedBy);
            begin.setLong(5, revision);
            begin.executeUpdate();
        }
    }

    private List<IndexDefinition> find(Connection connection, long revision, @Nullable String code)
            throws SQLException {
        List<IndexDefinition> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(THEN)) {
            statement.setLong(1, revision);
            statement.setLong(2, revision);
            statement.setString(3, code);
            statement.setString(4, code);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row.getString(1)));
                }
            }
        }
        return found;
    }

    private String write(IndexDefinition definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an index is not writable", e);
        }
    }

    private IndexDefinition read(String text) {
        try {
            return json.readValue(text, IndexDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored index is not readable", e);
        }
    }
}
