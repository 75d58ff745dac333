package org.ipcoop.indicators.provincialindex;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.indicator.ConsistentRead;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.indicators.serving.Rows;
import org.ipcoop.indicators.serving.Tabled;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The definitions of provincial indices over HTTP; the entity tag of one is its version. */
@Path("/api/v1/composite-indices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "Composite indices", description = "Indices that compare the provinces, defined by stewards")
class CompositeIndexResource {
    private final CompositeIndices indices;
    private final Scoring scoring;
    private final CurrentCaller caller;
    private final ConsistentRead data;
    private final Answers answers;

    CompositeIndexResource(
            CompositeIndices indices, Scoring scoring, CurrentCaller caller, ConsistentRead data, Answers answers) {
        this.data = data;
        this.answers = answers;
        this.indices = indices;
        this.scoring = scoring;
        this.caller = caller;
    }

    /** {@code {items, total}}. */
    record IndexList(List<IndexDefinition> items, int total) implements Tabled {
        @Override
        public Rows table() {
            return NodeRow.table(items);
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @Operation(operationId = "listCompositeIndices", summary = "All provincial indices with their definitions")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = IndexList.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.ofContent(() -> {
            List<IndexDefinition> all = data.read(connection -> scoring.definitions(connection, moment));
            return new IndexList(all, all.size());
        });
    }

    @GET
    @Path("{code}")
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @Operation(operationId = "getCompositeIndex", summary = "The definition of a provincial index")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IndexDefinition.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response get(
            @PathParam("code") String code,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.ofRecord(
                () -> data.read(connection -> scoring.inForce(connection, code, moment))
                        .definition(),
                definition -> EntityTag.ofRevision(definition.version()));
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "addCompositeIndex", summary = "Define a provincial index")
    public Response add(IndexDraft draft, @Context UriInfo uri) {
        IndexDefinition added = indices.add(draft, caller.get().subject());
        return answer(
                Response.created(uri.getAbsolutePathBuilder().path(added.code()).build()), added);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "replaceCompositeIndex",
            summary = "Replace the definition of a provincial index by its next version; needs If-Match")
    public Response replace(
            @PathParam("code") String code,
            IndexDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match) {
        return answer(Response.ok(), indices.replace(code, draft, caller.get().subject(), match));
    }

    private static Response answer(Response.ResponseBuilder response, IndexDefinition definition) {
        return response.entity(definition)
                .header(
                        HttpHeaders.ETAG,
                        EntityTag.ofRevision(definition.version()).header())
                .build();
    }
}
