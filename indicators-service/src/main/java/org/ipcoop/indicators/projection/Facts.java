package org.ipcoop.indicators.projection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot contributes, by its state: a completed activity all its facts on the day it ended, one that is still
 * planned or under way only that it was planned to end, a retracted one nothing.
 */
public final class Facts {
    /** Of what was planned to end on a day, that which has been completed since: a delivery rate never exceeds 100 %. */
    private static final Dims DELIVERED = Dims.NONE.with("delivered", "yes");

    private Facts() {}

    /** The facts of this snapshot, sorted by key, each key once. */
    public static List<Fact> of(Snapshot snapshot) {
        FactSheet sheet = new FactSheet(snapshot);
        switch (snapshot.status()) {
            case COMPLETED, VERIFIED -> {
                plannedToEnd(sheet, snapshot, DELIVERED);
                completed(sheet, snapshot);
            }
            case PLANNED, ONGOING, SUSPENDED, CANCELLED -> plannedToEnd(sheet, snapshot, Dims.NONE);
            case DRAFT, RETRACTED -> {}
        }
        return sheet.facts();
    }

    private static void plannedToEnd(FactSheet sheet, Snapshot snapshot, Dims dims) {
        LocalDate day = end(snapshot.planned());
        if (day != null) {
            sheet.amount(Measure.PLANNED_TO_END, day, dims, 1);
        }
    }

    private static void completed(FactSheet sheet, Snapshot snapshot) {
        LocalDate day = end(snapshot.actual());
        if (day == null) {
            throw new IllegalStateException("a completed snapshot has an end");
        }
        sheet.amount(Measure.ACTIVITIES, day, Dims.NONE, 1);
        ResultFacts results = new ResultFacts(sheet, day);
        if (snapshot.result() != null) {
            results.add(snapshot.result());
        }
        if (snapshot.outcomes() != null) {
            results.addOutcomes(snapshot.outcomes(), snapshot.result());
        }
    }

    private static @Nullable LocalDate end(Snapshot.@Nullable Interval interval) {
        return interval == null ? null : interval.end();
    }
}
