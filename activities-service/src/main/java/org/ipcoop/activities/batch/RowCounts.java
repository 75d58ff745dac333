package org.ipcoop.activities.batch;

import org.ipcoop.activities.activity.Verdict;

/** Rows counted by what became of them. */
public record RowCounts(long created, long updated, long unchanged, long rejected) {
    /** Before the first row. */
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

    /** One more that was taken. */
    RowCounts and(Verdict.Kind kind) {
        return switch (kind) {
            case CREATED -> new RowCounts(created + 1, updated, unchanged, rejected);
            case UPDATED -> new RowCounts(created, updated + 1, unchanged, rejected);
            case UNCHANGED -> new RowCounts(created, updated, unchanged + 1, rejected);
        };
    }

    /** One more that was not. */
    RowCounts andRejected() {
        return new RowCounts(created, updated, unchanged, rejected + 1);
    }

    RowCounts and(RowCounts more) {
        return new RowCounts(
                created + more.created, updated + more.updated, unchanged + more.unchanged, rejected + more.rejected);
    }

    /** All of them. */
    public long rows() {
        return created + updated + unchanged + rejected;
    }
}
