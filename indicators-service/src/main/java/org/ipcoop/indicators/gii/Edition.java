package org.ipcoop.indicators.gii;

/** A stored edition with everything computed from it; immutable, so all requests share it. */
public record Edition(StoredEdition stored, ComputedEdition computed, Verification verification) {

    /** Computes what can be known of the figures, and verifies it. */
    public static Edition of(StoredEdition stored, EditionFigures figures) {
        ComputedEdition computed = ComputedEdition.of(figures);
        return new Edition(stored, computed, Verifier.verify(computed, stored.revision()));
    }

    /** The published figures. */
    public EditionGrid grid() {
        return computed.grid();
    }

    /** The year the edition is called by. */
    public int year() {
        return stored.year();
    }

    /** How often the year's edition has been imported, up to this one. */
    public int revision() {
        return stored.revision();
    }

    /** Whether our recomputation agrees with what was published. */
    public boolean verified() {
        return verification.verified();
    }
}
