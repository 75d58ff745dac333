package org.ipcoop.activities.batch.job;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.platform.bulk.Reports;
import org.ipcoop.platform.row.RowFormat;
import org.jspecify.annotations.Nullable;

/** A job as clients see it. */
@Schema(name = "ImportJob")
public record JobView(
        UUID id,
        JobState state,
        RowFormat format,
        boolean dryRun,
        boolean atomic,

        @Schema(
                description =
                        "Whether what is counted is stored: not for a dry run, nor for all or nothing that was refused")
        boolean committed,

        By submittedBy,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long rows,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long bytesRead,
        long bytesTotal,
        @Nullable Cause error) {

    /** Who sent the file, in whose name it is imported. */
    @Schema(name = "ImportedBy")
    public record By(String subject, @Nullable String organisation) {}

    /** Why it failed. */
    @Schema(name = "ImportError")
    public record Cause(String code, String message, List<Reports.ShownFault> violations) {}

    static JobView of(ImportJob job, @Nullable Cause error) {
        var caller = job.request().caller();
        return new JobView(
                job.id(),
                job.state(),
                job.request().format(),
                job.request().dryRun(),
                job.request().atomic(),
                job.isCommitted(),
                new By(caller.subject(), caller.organisation()),
                job.times().submitted(),
                job.times().started(),
                job.times().finished(),
                job.done().rows(),
                job.done().created(),
                job.done().updated(),
                job.done().unchanged(),
                job.done().rejected(),
                job.bytesRead(),
                job.bytesTotal(),
                error);
    }
}
