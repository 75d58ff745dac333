package org.ipcoop.platform.bulk;

/** Rows counted by what became of them. */
public record Tally(long created, long updated, long unchanged, long rejected) {
    /** Before the first row. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** One more that was new. */
    public Tally andCreated() {
        return new Tally(created + 1, updated, unchanged, rejected);
    }

    /** One more that changed what was there. */
    public Tally andUpdated() {
        return new Tally(created, updated + 1, unchanged, rejected);
    }

    /** One more that said what was there. */
    public Tally andUnchanged() {
        return new Tally(created, updated, unchanged + 1, rejected);
    }

    /** One more that was not taken. */
    public Tally andRejected() {
        return new Tally(created, updated, unchanged, rejected + 1);
    }

    /** Both together. */
    public Tally and(Tally more) {
        return new Tally(
                created + more.created, updated + more.updated, unchanged + more.unchanged, rejected + more.rejected);
    }

    /** All of them. */
    public long rows() {
        return created + updated + unchanged + rejected;
    }
}
