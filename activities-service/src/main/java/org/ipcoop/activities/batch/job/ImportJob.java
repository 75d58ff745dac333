package org.ipcoop.activities.batch.job;

import java.time.Instant;
import java.util.UUID;
import org.ipcoop.platform.bulk.ImportRequest;
import org.ipcoop.platform.bulk.RowCounts;
import org.jspecify.annotations.Nullable;

/**
 * A job as its row says.
 *
 * @param number names its lock
 * @param done what is stored, or, of a file in one transaction, what was judged so far
 * @param error what ended it before its time
 * @param version rises with every change of the row
 */
record ImportJob(
        UUID id,
        int number,
        JobState state,
        ImportRequest request,
        Times times,
        long bytesTotal,
        long bytesRead,
        RowCounts done,
        @Nullable JobError error,
        int starts,
        int version) {

    /** When what happened. */
    record Times(
            Instant submitted,
            @Nullable Instant started,
            @Nullable Instant finished) {}

    /** Whether what was counted is stored: batch by batch, or at the end of a file that is all or nothing. */
    boolean isCommitted() {
        return request.isWhole() ? state == JobState.SUCCEEDED && request.isKept(done) : state != JobState.QUEUED;
    }
}
