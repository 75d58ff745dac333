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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.period.VietNam;
import org.ipcoop.indicators.revision.DataRevisions;
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
    private final Observations observations;
    private final DataRevisions revisions;
    private final ConsistentRead facts;
    private final Provinces provinces;
    private final Wording wording;
    private final Answers answers;
    private final Clock clock;

    IndicatorResource(
            IndicatorCatalogue catalogue,
            Observations observations,
            DataRevisions revisions,
            ConsistentRead facts,
            Provinces provinces,
            Wording wording,
            Answers answers,
            Clock clock) {
        this.catalogue = catalogue;
        this.observations = observations;
        this.revisions = revisions;
        this.facts = facts;
        this.provinces = provinces;
        this.wording = wording;
        this.answers = answers;
        this.clock = clock;
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
    public Response list() {
        return answers.ofContent(() -> {
            List<Definition> all = catalogue.all();
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
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.ofRecord(() -> catalogue.get(code), definition -> EntityTag.ofRevision(definition.version()));
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
        return answers.of(() -> {
            Definition definition = catalogue.get(code);
            ObservationQuery query = QueryReader.read(definition, sent, uri, provinces, VietNam.today(clock));
            return facts.read(connection -> ObservationsReply.of(
                    definition,
                    query,
                    revisions.current(connection),
                    observations.find(connection, definition, query),
                    provinces,
                    wording));
        });
    }
}
