package org.ipcoop.indicators.indicator;

import java.util.List;
import org.ipcoop.indicators.revision.DataRevision;
import org.jspecify.annotations.Nullable;

/**
 * Where facts are read from, as tables for a from-clause: what is known now comes from the sums that are kept up to date, a past
 * state from the facts of the revisions that were valid then.
 */
record FactSource(@Nullable DataRevision past) {
    private static final String VALID_THEN = """
            (select f.* from fact f join activity_version v on v.activity_id = f.activity_id and v.revision = f.revision
             where v.from_revision <= ? and (v.to_revision is null or v.to_revision > ?))""";

    /** Rows to add up. */
    String sums() {
        return past == null ? "total" : VALID_THEN;
    }

    /** Rows of single activities, with how exact they are. */
    String facts() {
        return past == null ? "current_fact" : VALID_THEN;
    }

    /** The parameters of either table. */
    List<Object> parameters() {
        return past == null ? List.of() : List.of(past.revision(), past.revision());
    }
}
