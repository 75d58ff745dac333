package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.ipcoop.indicators.revision.Change;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataRevisions;

/**
 * Puts the shipped definitions into the database when the service starts. Every replica may do so at once; a definition that
 * the release has changed gets the next version, one that a steward has written stays.
 */
@ApplicationScoped
class CatalogueSeed {
    private static final String UPSERT = """
            insert into indicator_definition as d (code, name_vi, name_en, level, unit, direction, aggregation,
              disaggregations, source, parts, method, targets, version, origin, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 1, 'SEED', now())
            on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en,
              level = excluded.level, unit = excluded.unit, direction = excluded.direction,
              aggregation = excluded.aggregation, disaggregations = excluded.disaggregations,
              source = excluded.source, parts = excluded.parts, method = excluded.method,
              targets = excluded.targets, version = d.version + 1, updated_at = now()
            where d.origin = 'SEED'
              and (d.name_vi, d.name_en, d.level, d.unit, d.direction, d.aggregation, d.disaggregations, d.source,
                   d.parts, d.method, d.targets)
                is distinct from (excluded.name_vi, excluded.name_en, excluded.level, excluded.unit,
                   excluded.direction, excluded.aggregation, excluded.disaggregations, excluded.source,
                   excluded.parts, excluded.method, excluded.targets)
            returning version
            """;

    private final DataSource dataSource;
    private final DefinitionHistory history;
    private final DataRevisions revisions;
    private final ObjectMapper json;

    CatalogueSeed(DataSource dataSource, DefinitionHistory history, DataRevisions revisions, ObjectMapper json) {
        this.dataSource = dataSource;
        this.history = history;
        this.revisions = revisions;
        this.json = json;
    }

    void onStart(@Observes StartupEvent event) throws SQLException {
        seed();
    }

    /** Brings the shipped definitions up to date; the second time in a row changes nothing. */
    void seed() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            List<Definition> changed = new ArrayList<>();
            for (Definition definition : ShippedCatalogue.read(json)) {
                upsert(connection, definition).map(definition::withVersion).ifPresent(changed::add);
            }
            if (!changed.isEmpty()) {
                List<String> codes = changed.stream().map(Definition::code).toList();
                DataRevision revision = revisions.raise(connection, Change.of(Kind.INDICATOR, codes));
                for (Definition definition : changed) {
                    history.begin(connection, definition, revision);
                }
            }
            connection.commit();
        }
    }

    /** The version it has now; empty where there was nothing to change. */
    private Optional<Integer> upsert(Connection connection, Definition definition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            bind(statement, definition);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        }
    }

    private void bind(PreparedStatement row, Definition definition) throws SQLException {
        Connection connection = row.getConnection();
        row.setString(1, definition.code());
        row.setString(2, definition.name().vi());
        row.setString(3, definition.name().en());
        row.setString(4, definition.level().name());
        row.setString(5, definition.unit());
        row.setString(6, definition.direction().name());
        row.setString(7, definition.aggregation());
        row.setArray(
                8, connection.createArrayOf("text", definition.disaggregations().toArray()));
        row.setString(9, definition.source().name());
        row.setString(10, text(definition.parts()));
        row.setString(11, definition.method());
        row.setArray(12, connection.createArrayOf("text", definition.targets().toArray()));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition is not writable", e);
        }
    }
}
