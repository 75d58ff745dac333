package org.ipcoop.platform.bulk;

import java.util.List;

/** Where an import leaves what it has done so far, so that it is counted exactly once. */
public interface Journal {

    /** In the transaction that stores these rows, as its last act: with the rows or not at all. */
    default void storing(List<Rejection> rejections, RowCounts soFar) {}

    /** After these rows were judged, outside the transaction of a whole file, whose fate is still open. */
    default void judged(List<Rejection> rejections, RowCounts soFar) {}

    /** In the transaction of a whole file that is to be kept, as its last act. */
    default void storingWhole(RowCounts all) {}
}
