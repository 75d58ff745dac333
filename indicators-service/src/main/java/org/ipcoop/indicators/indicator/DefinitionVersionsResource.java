package org.ipcoop.indicators.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.indicator.DefinitionVersions.Version;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.http.PageRequest;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** What an indicator was at any time: whoever finds an old number finds here how it was defined. */
@Path("/api/v1/indicators/{code}/versions")
@RolesAllowed(Roles.READER)
@Tag(name = "Indicators")
class DefinitionVersionsResource {
    private static final int STANDARD = 100;
    private static final int MOST = 500;

    private final DefinitionHistory history;
    private final AsOf asOf;
    private final ConsistentRead reads;
    private final Answers answers;

    DefinitionVersionsResource(DefinitionHistory history, AsOf asOf, ConsistentRead reads, Answers answers) {
        this.history = history;
        this.asOf = asOf;
        this.reads = reads;
        this.answers = answers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @Operation(
            operationId = "listIndicatorVersions",
            summary = "Every version of an indicator's definition, the latest first, and when it was in force",
            description =
                    "A reply of observations names the version it was computed by; with asOf the one in force then.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DefinitionVersions.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @PathParam("code") String code,
            @QueryParam("limit") @Parameter(description = "Versions a page, up to 500; default 100.") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        PageRequest asked =
                PageRequest.of(limit, cursor, STANDARD, MOST, VersionsCursor.scope(code), VersionsCursor.KEYS);
        return answers.of(() -> reads.read(connection -> {
            VersionsCursor from = VersionsCursor.of(asked.cursor());
            DataRevision state = from.state(connection, asOf, moment);
            Definition latest = history.get(connection, state, code);
            Page<Version> page = Page.of(
                    history.versions(connection, state, code, from.before(), asked.limit() + 1),
                    asked.limit(),
                    history.count(connection, state, code),
                    last -> VersionsCursor.behind(code, state, last.version()));
            return DefinitionVersions.of(latest, state, page);
        }));
    }
}
