package org.ipcoop.indicators.gii;

/** A stored edition with everything computed from it; immutable, so all requests share it. */
record Edition(StoredEdition stored, ComputedEdition computed, Verification verification) {

    static Edition of(StoredEdition stored, EditionFigures figures) {
        ComputedEdition computed = ComputedEdition.of(figures);
        return new Edition(stored, computed, Verifier.verify(computed, stored.revision()));
    }

    EditionGrid grid() {
        return computed.grid();
    }

    int year() {
        return stored.year();
    }
}
