package org.ipcoop.indicators.series;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.platform.bulk.Reports;

/** What became of the rows of a file, for the API's description; it is streamed by {@link Reports}. */
@Schema(description = "What became of the rows of a file")
record ImportReport(
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
