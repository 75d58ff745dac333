package org.ipcoop.indicators.series;

/** The two codes that every dimension has beside its own. */
final class Dimensions {
    /** All of a dimension together, as the source tells it; what an observation that leaves the dimension out means. */
    static final String TOTAL = "TOTAL";

    /** What the source could not attribute to a code. */
    static final String UNSPECIFIED = "unspecified";

    private Dimensions() {}
}
