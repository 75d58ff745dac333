package org.ipcoop.indicators.provincialindex;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.ipcoop.indicators.indicator.ProvinceFigures;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.jspecify.annotations.Nullable;

/** Reads definitions, and computes scores; all within the one snapshot of the caller's connection. */
@ApplicationScoped
class Scoring {
    private final IndexTable table;
    private final ProvinceFigures figures;
    private final AsOf asOf;

    Scoring(IndexTable table, ProvinceFigures figures, AsOf asOf) {
        this.table = table;
        this.figures = figures;
        this.asOf = asOf;
    }

    /** All indices that were in force then, by code. */
    List<IndexDefinition> definitions(Connection connection, @Nullable String then) throws SQLException {
        return table.all(connection, asOf.read(connection, then).number());
    }

    /** The index as it was in force then; {@link NotFound} where there was none. */
    InForce inForce(Connection connection, String code, @Nullable String then) throws SQLException {
        DataState state = asOf.read(connection, then);
        return table.get(connection, state.number(), code)
                .map(definition -> new InForce(definition, state))
                .orElseThrow(() -> new NotFound("composite index", code));
    }

    /** The scores by what was known then. */
    Scoreboard scores(Connection connection, InForce index, ScoreQuery query) throws SQLException {
        ProvincialIndex laidOut = ProvincialIndex.of(index, figures, connection);
        return Scoreboard.of(laidOut, index.state(), query, figures, connection);
    }
}
