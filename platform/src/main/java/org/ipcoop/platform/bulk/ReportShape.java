package org.ipcoop.platform.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the rows of a file, as an API describes it; it is streamed by {@link Reports}. */
@Schema(name = "ImportReport", description = "What became of the rows of a file")
public record ReportShape(
        boolean dryRun,
        boolean atomic,

        @Schema(
                description =
                        "Whether what is counted is stored: not after a dry run, nor where all or nothing was refused")
        boolean committed,

        @Schema(description = "All rows read") long rows,
        @Schema(description = "Rows that were new") long created,

        @Schema(description = "Rows that changed what was there")
        long updated,

        @Schema(description = "Rows that said what was there already")
        long unchanged,

        @Schema(description = "Rows that were not taken") long rejected,

        @Schema(description = "Every one of them, in the order of the file")
        List<Reports.Shown> rejections) {}
