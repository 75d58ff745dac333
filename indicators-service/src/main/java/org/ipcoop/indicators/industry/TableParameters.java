package org.ipcoop.indicators.industry;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** What is said of a table and of its import, as sent; {@link TableQuery} is what it means. */
@NullUnmarked
class TableParameters {
    @QueryParam("year")
    @Parameter(description = "The year the figures are of", required = true, example = "2023")
    String year;

    @QueryParam("source")
    @Parameter(
            description = "Code of who published them: capital letters, digits and hyphens, 20 at most",
            required = true,
            example = "GSO")
    String source;

    @QueryParam("published")
    @Parameter(description = "Day of the publication", required = true, example = "2024-12-31")
    String published;

    @QueryParam("citation")
    @Parameter(description = "The publication in words", example = "Statistical Yearbook 2023, tables 70 to 92")
    String citation;

    @QueryParam("licence")
    @Parameter(description = "On what terms the figures may be used", example = "CC BY 4.0")
    String licence;

    @QueryParam("exportsCurrency")
    @Parameter(description = "Currency of goods exports: VND (default) or USD; all other money is VND", example = "USD")
    String exportsCurrency;

    @QueryParam("sample")
    @Parameter(description = "true: made up to try the service with; every answer from it says so", example = "false")
    String sample;

    @QueryParam("dryRun")
    @Parameter(description = "Tell, and change nothing", example = "true")
    String dryRun;

    @QueryParam("atomic")
    @Parameter(
            description =
                    "All rows or none, which is the default: a class that is missing moves the average of all others",
            example = "true")
    String atomic;
}
