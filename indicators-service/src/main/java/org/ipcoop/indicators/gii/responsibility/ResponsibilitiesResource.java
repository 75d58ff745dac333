package org.ipcoop.indicators.gii.responsibility;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Editions;
import org.ipcoop.indicators.gii.NodeFigures;
import org.ipcoop.indicators.gii.responsibility.Responsibilities.Written;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Who answers for which indicator in Viet Nam, over HTTP. The entity tag of one is the revision that brought it. */
@Path("/api/v1/gii/responsibilities")
@Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
@RolesAllowed(Roles.READER)
@Tag(name = "GII")
class ResponsibilitiesResource {
    private static final String INDICATOR = "Number of an indicator in the latest edition, IN.1.2.1";

    private final Responsibilities responsibilities;
    private final Editions editions;
    private final AsOf asOf;
    private final CurrentCaller caller;
    private final Answers answers;

    ResponsibilitiesResource(
            Responsibilities responsibilities, Editions editions, AsOf asOf, CurrentCaller caller, Answers answers) {
        this.responsibilities = responsibilities;
        this.editions = editions;
        this.asOf = asOf;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listGiiResponsibilities",
            summary = "Which ministry answers for which indicator in Viet Nam",
            description =
                    "What a release ships is an assumption and says so: verified is false until a steward has checked it.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ResponsibilityView.All.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.of(() -> {
            DataState state = asOf.read(moment);
            Edition latest = editions.of(null, state);
            return ResponsibilityView.All.of(latest, responsibilities.known(state.number()), state.revision());
        });
    }

    @GET
    @Path("{indicator}")
    @Operation(operationId = "getGiiResponsibility", summary = "Which ministry answers for an indicator in Viet Nam")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ResponsibilityView.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response one(
            @PathParam("indicator") @Parameter(description = INDICATOR) String indicator,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.ofRecord(
                () -> recorded(indicator, asOf.read(moment)),
                ResponsibilitiesResource::tag,
                it -> ResponsibilityView.of(indicator, it.indicator(), it));
    }

    @PUT
    @Path("{indicator}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "putGiiResponsibility",
            summary = "Record which ministry answers for an indicator",
            description =
                    "Needs If-Match where one is recorded already; what was recorded before stays readable with asOf.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or the same as before",
            content = @Content(schema = @Schema(implementation = ResponsibilityView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first that is recorded for the indicator",
            content = @Content(schema = @Schema(implementation = ResponsibilityView.class)))
    public Response put(
            @PathParam("indicator") @Parameter(description = INDICATOR) String indicator,
            ResponsibilityDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match) {
        Edition latest = editions.of(null, asOf.read(null));
        Responsibility read =
                ResponsibilityReading.read(named(latest, indicator).plainName(), draft);
        Written written = responsibilities.put(
                read, caller.get().subject(), latest.year(), present -> requireKnown(present, match));
        RecordedResponsibility recorded = written.recorded();
        return (written.isNew()
                        ? Response.created(URI.create("/api/v1/gii/responsibilities/" + indicator))
                        : Response.ok())
                .header(HttpHeaders.ETAG, tag(recorded).header())
                .entity(ResponsibilityView.of(indicator, recorded.indicator(), recorded))
                .build();
    }

    private static void requireKnown(@Nullable RecordedResponsibility present, @Nullable String match) {
        if (present == null) {
            EntityTag.requireNoneWanted(match);
        } else {
            tag(present).requireMatch(match);
        }
    }

    private RecordedResponsibility recorded(String indicator, DataState state) {
        NodeFigures node = named(editions.of(null, state), indicator);
        @Nullable
        RecordedResponsibility recorded = responsibilities.known(state.number()).get(node.plainName());
        if (recorded == null) {
            throw new NotFound("responsibility", indicator);
        }
        return recorded;
    }

    private static NodeFigures named(Edition latest, String indicator) {
        return latest.grid().nodes().stream()
                .filter(node -> node.level() == NodeFigures.Level.INDICATOR
                        && node.num().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new NotFound("GII indicator", indicator));
    }

    private static EntityTag tag(RecordedResponsibility recorded) {
        return EntityTag.ofRevision(recorded.sinceRevision());
    }
}
