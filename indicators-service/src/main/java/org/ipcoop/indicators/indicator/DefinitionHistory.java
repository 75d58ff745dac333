package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.ipcoop.indicators.indicator.DefinitionVersions.Version;
import org.ipcoop.indicators.revision.Change;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.jspecify.annotations.Nullable;

/** Owns indicator_definition_history: which definition was in force at each revision of the data. */
@ApplicationScoped
class DefinitionHistory {
    private static final String END = """
            update indicator_definition_history set to_revision = ? where code = ? and to_revision is null
            """;
    private static final String BEGIN = """
            insert into indicator_definition_history (from_revision, code, version, definition) values (?, ?, ?, ?::jsonb)
            """;
    private static final String THEN = """
            select definition from indicator_definition_history
            where from_revision <= ? and (to_revision is null or to_revision > ?) and (? is null or code = ?)
            order by code
            """;
    private static final String VERSIONS = """
            select h.version, h.definition, f.at as since, case when h.to_revision <= ? then t.at end as until
            from indicator_definition_history h
            join data_revision_log f on f.revision = h.from_revision
            left join data_revision_log t on t.revision = h.to_revision
            where h.code = ? and h.from_revision <= ? and h.version < ?
            order by h.version desc limit ?
            """;
    private static final String COUNT = """
            select count(*) from indicator_definition_history where code = ? and from_revision <= ?
            """;

    private final DataSource dataSource;
    private final DataRevisions revisions;
    private final ObjectMapper json;

    DefinitionHistory(DataSource dataSource, DataRevisions revisions, ObjectMapper json) {
        this.dataSource = dataSource;
        this.revisions = revisions;
        this.json = json;
    }

    /** Puts a definition in force from the next revision on, within the transaction that the calling thread is in. */
    @Transactional(TxType.MANDATORY)
    void begin(Definition definition) {
        try (Connection connection = dataSource.getConnection()) {
            begin(connection, definition, revisions.raise(connection, Change.of(Kind.INDICATOR, definition.code())));
        } catch (SQLException e) {
            throw new IllegalStateException("a definition could not be kept", e);
        }
    }

    /** Puts a definition in force from this revision on, in the place of the one before it. */
    void begin(Connection connection, Definition definition, DataRevision revision) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END);
                PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            end.setLong(1, revision.revision());
            end.setString(2, definition.code());
            end.executeUpdate();
            begin.setLong(1, revision.revision());
            begin.setString(2, definition.code());
            begin.setInt(3, definition.version());
            begin.setString(4, write(definition));
            begin.executeUpdate();
        }
    }

    /** The definitions that were in force then, by code. */
    List<Definition> all(Connection connection, DataRevision then) throws SQLException {
        return find(connection, then, null);
    }

    /** The definition that was in force then; {@link NotFound} where there was none. */
    Definition get(Connection connection, DataRevision then, String code) throws SQLException {
        return find(connection, then, code).stream().findFirst().orElseThrow(() -> new NotFound("indicator", code));
    }

    /** What the definition was until then, the latest version below the one given first. */
    List<Version> versions(Connection connection, DataRevision then, String code, int below, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
            statement.setLong(1, then.revision());
            statement.setString(2, code);
            statement.setLong(3, then.revision());
            statement.setInt(4, below);
            statement.setInt(5, limit);
            List<Version> versions = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
                    versions.add(new Version(
                            row.getInt("version"),
                            row.getObject("since", OffsetDateTime.class).toInstant(),
                            until == null ? null : until.toInstant(),
                            read(row.getString("definition"))));
                }
            }
            return versions;
        }
    }

    /** How many versions of the definition there were by then. */
    long count(Connection connection, DataRevision then, String code) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, code);
            statement.setLong(2, then.revision());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<Definition> find(Connection connection, DataRevision then, @Nullable String code) throws SQLException {
        List<Definition> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(THEN)) {
            statement.setLong(1, then.revision());
            statement.setLong(2, then.revision());
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

    private String write(Definition definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition is not writable", e);
        }
    }

    private Definition read(String text) {
        try {
            return json.readValue(text, Definition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored definition is not readable", e);
        }
    }
}
