package org.ipcoop.activities.list;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.activities.activity.model.Evidence;
import org.ipcoop.activities.activity.model.Participation;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.activity.result.Area;
import org.ipcoop.activities.activity.result.Right;
import org.ipcoop.activities.activity.result.Training;
import org.jspecify.annotations.NullUnmarked;

/**
 * What a client may ask of the list, as sent; {@link ListRequest} is what it means. Repeated values widen, different filters
 * narrow.
 */
@NullUnmarked
class ListParameters {
    @QueryParam("type")
    @Parameter(
            description = "Types of activity; several by commas, or repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ActivityType.class))
    List<String> type;

    @QueryParam("status")
    @Parameter(
            description = "States; several by commas, or repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Status.class))
    List<String> status;

    @QueryParam("area")
    @Parameter(
            description = "Areas of the Memorandum, among the activity's areas; several by commas, or repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Area.class))
    List<String> area;

    @QueryParam("province")
    @Parameter(
            description =
                    "Codes of units of today, among the activity's locations; several by commas, or repeated. A former code is refused with the unit it belongs to now",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> province;

    @QueryParam("org")
    @Parameter(
            description = "Codes of the reporting organisation; several by commas, or repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> org;

    @QueryParam("sector")
    @Parameter(
            description =
                    "VSIC 2018 section, or the first digits of a code, with or without the section's letter; several by commas, or repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> sector;

    @QueryParam("participant")
    @Parameter(
            description =
                    "Codes of organisations taking part; several by commas, or repeated. With role: in one of those roles",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> participant;

    @QueryParam("role")
    @Parameter(
            description = "Roles in which an organisation takes part; several by commas, or repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Participation.Role.class))
    List<String> role;

    @QueryParam("right")
    @Parameter(
            description = "IP rights the result names; several by commas, or repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Right.class))
    List<String> right;

    @QueryParam("level")
    @Parameter(
            description = "Levels of a training; several by commas, or repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Training.Level.class))
    List<String> level;

    @QueryParam("mode")
    @Parameter(
            description = "Modes of a training; several by commas, or repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Training.Mode.class))
    List<String> mode;

    @QueryParam("audience")
    @Parameter(
            description = "Audiences of a training; several by commas, or repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Training.Audience.class))
    List<String> audience;

    @QueryParam("evidence")
    @Parameter(description = "true: with evidence; false: without", schema = @Schema(implementation = Boolean.class))
    String evidence;

    @QueryParam("evidenceKind")
    @Parameter(
            description = "Kinds of evidence; several by commas, or repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Evidence.Kind.class))
    List<String> evidenceKind;

    @QueryParam("externalId")
    @Parameter(
            description = "The reporting organisation's own keys; repeat for several",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> externalId;

    @QueryParam("sample")
    @Parameter(
            description = "true: only sample records; false: only official ones",
            schema = @Schema(implementation = Boolean.class))
    String sample;

    @QueryParam("from")
    @Parameter(
            description = "First day of the actual end, else of the planned end",
            example = "2026-01-01",
            schema = @Schema(implementation = LocalDate.class))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Last day of the same",
            example = "2026-12-31",
            schema = @Schema(implementation = LocalDate.class))
    String to;

    @QueryParam("plannedFrom")
    @Parameter(
            description = "First day of the planned end",
            example = "2026-01-01",
            schema = @Schema(implementation = LocalDate.class))
    String plannedFrom;

    @QueryParam("plannedTo")
    @Parameter(
            description = "Last day of the planned end",
            example = "2026-12-31",
            schema = @Schema(implementation = LocalDate.class))
    String plannedTo;

    @QueryParam("createdSince")
    @Parameter(
            description = "Recorded at or after this instant",
            example = "2026-01-01T00:00:00+07:00",
            schema = @Schema(implementation = Instant.class))
    String createdSince;

    @QueryParam("createdBefore")
    @Parameter(description = "Recorded before this instant", schema = @Schema(implementation = Instant.class))
    String createdBefore;

    @QueryParam("updatedSince")
    @Parameter(
            description =
                    "An instant: changed at or after it, retractions included. Or the highWaterMark of an earlier reply: changed since then. Without sort this is the change feed: in the order of the changes, and with a highWaterMark on its last page",
            example = "2026-01-01T00:00:00+07:00")
    String updatedSince;

    @QueryParam("updatedBefore")
    @Parameter(description = "Last changed before this instant", schema = @Schema(implementation = Instant.class))
    String updatedBefore;

    @QueryParam("q")
    @Parameter(
            description =
                    "Words that titles or the external id contain, all of them, whatever their case and diacritics: dao tao finds đào tạo. Exact matches come first",
            example = "đào tạo")
    String q;

    @QueryParam("sort")
    @Parameter(
            description =
                    "updatedAt, createdAt, actualEnd or title (in Vietnamese order, the English one where there is no other), with - in front from the last to the first; relevance with q. -updatedAt by default, relevance with q. Without an actual end last",
            example = "-actualEnd")
    String sort;

    @QueryParam("fields")
    @Parameter(
            description =
                    "Members to show, comma-separated, nested ones behind dots; id is always there. All by default",
            example = "title.vi,status,result.participants")
    String fields;

    @QueryParam("limit")
    @Parameter(description = "Page size, 1 to 500; 50 by default", schema = @Schema(implementation = Integer.class))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "next of the page before, with the same filters and sort")
    String cursor;
}
