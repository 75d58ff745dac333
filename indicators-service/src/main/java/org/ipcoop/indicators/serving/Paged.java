package org.ipcoop.indicators.serving;

import org.jspecify.annotations.Nullable;

/** A reply that is one page of a list; where it goes on stands in a Link too, which a table has no other place for. */
public interface Paged {
    /** The cursor of the page behind this one; null on the last. */
    @Nullable
    String next();
}
