package org.ipcoop.activities.activity;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.activity.result.Area;
import org.jspecify.annotations.Nullable;

/** Which activities a list is asked for, in which order, and from where. Repeated values widen, different filters narrow. */
public record ActivityFilter(
        @QueryParam("type") @Parameter(description = "Types; repeat for several")
        List<ActivityType> type,

        @QueryParam("status") @Parameter(description = "States; repeat for several")
        List<Status> status,

        @QueryParam("area") @Parameter(description = "Area of the Memorandum, among the activity's areas") @Nullable
        Area area,

        @QueryParam("province") @Parameter(description = "Code of a unit of today", example = "48") @Nullable
        String province,

        @QueryParam("org") @Parameter(description = "Code of the reporting organisation", example = "NOIP") @Nullable
        String org,

        @QueryParam("from") @Parameter(description = "First day of the actual end, else of the planned end") @Nullable
        LocalDate from,

        @QueryParam("to") @Parameter(description = "Last day of the same") @Nullable
        LocalDate to,

        @QueryParam("updatedSince")
        @Parameter(description = "Changed at or after this instant, retractions included")
        @Nullable
        Instant updatedSince,

        @QueryParam("sample") @Parameter(description = "Only sample records, or only official ones") @Nullable
        Boolean sample,

        @QueryParam("q") @Parameter(description = "Part of the title or of the external id") @Nullable
        String q,

        @QueryParam("sort")
        @Parameter(description = "updatedAt, -updatedAt (default), actualEnd, -actualEnd; without an actual end last")
        @Nullable
        String sort,

        @QueryParam("limit") @Parameter(description = "Page size, 1 to 500; 50 by default") @Nullable
        Integer limit,

        @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable
        String cursor) {}
