package org.ipcoop.indicators.provincialindex;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ipcoop.indicators.indicator.ConsistentRead;
import org.ipcoop.indicators.indicator.ProvinceFigures;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.jspecify.annotations.Nullable;

/** Reads definitions, and computes scores from one snapshot of the facts. */
@ApplicationScoped
class Scoring {
    private final IndexTable table;
    private final ProvinceFigures figures;
    private final DataRevisions revisions;
    private final ConsistentRead facts;

    Scoring(IndexTable table, ProvinceFigures figures, DataRevisions revisions, ConsistentRead facts) {
        this.table = table;
        this.figures = figures;
        this.revisions = revisions;
        this.facts = facts;
    }

    /** All indices in force, by code. */
    List<IndexDefinition> definitions() {
        return facts.read(connection ->
                table.all(connection, revisions.current(connection).revision()));
    }

    /** The index in force; {@link NotFound} where there is none. */
    IndexDefinition definition(String code) {
        return facts.read(connection ->
                        table.get(connection, revisions.current(connection).revision(), code))
                .orElseThrow(() -> new NotFound("composite index", code));
    }

    /**
     * Answers from the scores of one snapshot, or without computing them.
     *
     * @param early what the revision alone may answer, such as 304; null to compute
     */
    <T> T answer(
            IndexDefinition definition,
            ScoreQuery query,
            Function<DataRevision, @Nullable T> early,
            BiFunction<Scoreboard, DataRevision, T> late) {
        ProvincialIndex index = ProvincialIndex.of(definition, figures);
        return facts.read(connection -> {
            DataRevision revision = revisions.current(connection);
            T known = early.apply(revision);
            return known != null ? known : late.apply(Scoreboard.of(index, query, figures, connection), revision);
        });
    }
}
