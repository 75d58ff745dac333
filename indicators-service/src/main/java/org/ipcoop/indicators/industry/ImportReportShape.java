package org.ipcoop.indicators.industry;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.platform.bulk.Reports;

/** What the API's description says of an import's report, which is written as a stream and so has no record. */
@Schema(name = "ImportReport", description = "What became of the rows of a file")
record ImportReportShape(
        boolean dryRun,
        boolean atomic,
        boolean committed,
        long rows,
        long created,
        long updated,
        long unchanged,
        long rejected,
        List<Reports.Shown> rejections) {}
