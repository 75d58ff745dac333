package org.ipcoop.indicators.gii;

import org.ipcoop.indicators.composite.IndexResult;
import org.jspecify.annotations.Nullable;

/** Score and rank of an economy at a node; absent where it has none. */
public record Place(@Nullable Double score, @Nullable Integer rank) {
    static final Place NOWHERE = new Place(null, null);

    static Place of(double score, int rank) {
        return new Place(EditionGrid.known(score), rank == 0 ? null : rank);
    }

    /** What a computation gives the economy at the node. */
    public static Place of(IndexResult result, int node, int economy) {
        return of(result.scores()[node][economy], result.ranks()[node][economy]);
    }
}
