package org.ipcoop.indicators.series;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a row of an import says, for the API's description; rows are read by {@link ObservationReading}, all faults at once. */
@Schema(description = "One number of one source as one publication has it")
record ObservationRow(
        @Schema(description = "Of the series' kind: 2024, 2024-Q1, 2024-03, A2024-03, 2020/2024, …", examples = "2024")
        String period,

        @Schema(description = "Codes by dimension; one left out is TOTAL, all of it together") @Nullable
        Map<String, String> dimensions,

        @Schema(examples = "143288") BigDecimal value,

        @Schema(description = "Where the number is not exact")
        Observed.@Nullable Qualifier qualifier,

        @Nullable Boolean preliminary,

        @Schema(description = "Code of a source of the series", examples = "BAOCHINHPHU")
        String source,

        @Schema(description = "Day, month or year of publication, or undated", examples = "2025-01-15")
        String vintage,

        @Schema(description = "Where the number is published", examples = "https://baochinhphu.vn/") @Nullable
        String url,

        @Nullable String note,

        @Schema(description = "May be said again, and must then be the series' own") @Nullable
        String series,

        @Schema(description = "May be said again, and must then be the series' own") @Nullable
        String unit) {}
