package org.ipcoop.indicators.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.indicators.serving.Wording;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The catalogue of indicators and their observations. */
@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "Indicators", description = "What the activities amount to, by period and place")
class IndicatorResource {
    private static final String CSV = CsvPreference.CSV;

    private final IndicatorCatalogue catalogue;
    private final DefinitionHistory history;
    private final Observations observations;
    private final AsOf asOf;
    private final ConsistentRead facts;
    private final Provinces provinces;
    private final Wording wording;
    private final Answers answers;

    IndicatorResource(
            IndicatorCatalogue catalogue,
            DefinitionHistory history,
            Observations observations,
            AsOf asOf,
            ConsistentRead facts,
            Provinces provinces,
            Wording wording,
            Answers answers) {
        this.catalogue = catalogue;
        this.history = history;
        this.observations = observations;
        this.asOf = asOf;
        this.facts = facts;
        this.provinces = provinces;
        this.wording = wording;
        this.answers = answers;
    }

    /** {@code {items, total}}. */
    record Catalogue(List<Definition> items, int total) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(summary = "All indicators with their definitions")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Catalogue.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response list(@QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment) {
        return answers.ofContent(() -> {
            List<Definition> all = facts.read(connection ->
                    history.all(connection, asOf.read(connection, moment).revision()));
            return new Catalogue(all, all.size());
        });
    }

    @GET
    @Path("/{code}")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(summary = "The definition of an indicator")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Definition.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response get(
            @PathParam("code") String code,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.ofRecord(
                () -> facts.read(connection ->
                        history.get(connection, asOf.read(connection, moment).revision(), code)),
                definition -> EntityTag.ofRevision(definition.version()));
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(summary = "Add an indicator")
    public Response add(DefinitionDraft draft, @Context UriInfo uri) {
        Definition added = catalogue.add(draft);
        return Response.created(uri.getAbsolutePathBuilder().path(added.code()).build())
                .entity(added)
                .header(HttpHeaders.ETAG, EntityTag.ofRevision(added.version()).header())
                .build();
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.STEWARD)
    @Operation(summary = "Replace a definition by its next version; needs If-Match")
    public Response replace(
            @PathParam("code") String code,
            DefinitionDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match) {
        Definition replaced = catalogue.replace(code, draft, match);
        return Response.ok(replaced)
                .header(
                        HttpHeaders.ETAG,
                        EntityTag.ofRevision(replaced.version()).header())
                .build();
    }

    @GET
    @Path("/{code}/observations")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(summary = "Values of an indicator, by period and dimension")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ObservationsReply.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response observations(
            @PathParam("code") String code,
            @BeanParam ObservationParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri) {
        return answers.of(() -> facts.read(connection -> {
            DataState state = asOf.read(connection, sent.asOf);
            Definition definition = history.get(connection, state.revision(), code);
            ObservationQuery query = QueryReader.read(definition, sent, uri, provinces, state);
            return ObservationsReply.of(
                    definition,
                    query,
                    state.revision(),
                    observations.find(connection, definition, query),
                    provinces,
                    wording);
        }));
    }
}
