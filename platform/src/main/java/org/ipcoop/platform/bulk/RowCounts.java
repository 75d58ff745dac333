package org.ipcoop.platform.bulk;

/** Rows counted by what became of them. */
public record RowCounts(long created, long updated, long unchanged, long rejected) {
    /** Before the first row. */
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

    /** One more that was new. */
    public RowCounts andCreated() {
        return new RowCounts(created + 1, updated, unchanged, rejected);
    }

    /** One more that changed what was there. */
    public RowCounts andUpdated() {
        return new RowCounts(created, updated + 1, unchanged, rejected);
    }

    /** One more that said what was there. */
    public RowCounts andUnchanged() {
        return new RowCounts(created, updated, unchanged + 1, rejected);
    }

    /** One more that was not taken. */
    public RowCounts andRejected() {
        return new RowCounts(created, updated, unchanged, rejected + 1);
    }

    /** Both together. */
    public RowCounts and(RowCounts more) {
        return new RowCounts(
                created + more.created, updated + more.updated, unchanged + more.unchanged, rejected + more.rejected);
    }

    /** All of them. */
    public long rows() {
        return created + updated + unchanged + rejected;
    }
}
