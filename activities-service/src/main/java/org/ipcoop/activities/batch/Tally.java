package org.ipcoop.activities.batch;

import org.ipcoop.activities.activity.Verdict;

/** Rows counted by what became of them. */
public record Tally(long created, long updated, long unchanged, long rejected) {
    /** Before the first row. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** One more that was taken. */
    Tally and(Verdict.Kind kind) {
        return switch (kind) {
            case CREATED -> new Tally(created + 1, updated, unchanged, rejected);
            case UPDATED -> new Tally(created, updated + 1, unchanged, rejected);
            case UNCHANGED -> new Tally(created, updated, unchanged + 1, rejected);
        };
    }

    /** One more that was not. */
    Tally andRejected() {
        return new Tally(created, updated, unchanged, rejected + 1);
    }

    Tally and(Tally more) {
        return new Tally(
                created + more.created, updated + more.updated, unchanged + more.unchanged, rejected + more.rejected);
    }

    /** All of them. */
    public long rows() {
        return created + updated + unchanged + rejected;
    }
}
