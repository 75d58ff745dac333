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
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.RequestLanguage;
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
    private final RequestLanguage language;

    IndicatorResource(
            IndicatorCatalogue catalogue,
            DefinitionHistory history,
            Observations observations,
            AsOf asOf,
            ConsistentRead facts,
            Provinces provinces,
            RequestLanguage language) {
        this.catalogue = catalogue;
        this.history = history;
        this.observations = observations;
        this.asOf = asOf;
        this.facts = facts;
        this.provinces = provinces;
        this.language = language;
    }

    /** {@code {items, total}}. */
    record Catalogue(List<Definition> items, int total) {}

    @GET
    @Operation(summary = "All indicators with their definitions")
    public Catalogue list(@QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment) {
        List<Definition> all = facts.read(connection ->
                history.all(connection, asOf.read(connection, moment).revision()));
        return new Catalogue(all, all.size());
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "The definition of an indicator")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Definition.class)))
    public Response get(
            @PathParam("code") String code,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Definition definition = facts.read(connection ->
                history.get(connection, asOf.read(connection, moment).revision(), code));
        return answer(EntityTag.ofRevision(definition.version()), known, () -> definition);
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(summary = "Add an indicator that is computed from activities")
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
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        boolean csv = CsvPreference.of(headers);
        return facts.read(connection -> {
            DataState state = asOf.read(connection, sent.asOf);
            DataRevision revision = state.revision();
            Definition definition = history.get(connection, revision, code);
            ObservationQuery query = QueryReader.read(definition, sent, uri, provinces, state);
            EntityTag tag = tag(definition, revision, query.today(), csv);
            if (tag.isKnownTo(known)) {
                return answer(tag, known, () -> "");
            }
            var reply = ObservationsReply.of(
                    definition, query, revision, observations.find(connection, definition, query), provinces);
            return answer(tag, known, () -> csv ? ObservationsCsv.of(reply, query.by(), language.get()) : reply);
        });
    }

    /** The day is part of it: with it words such as LAST_12_MONTHS move on, and periods end. */
    private EntityTag tag(Definition definition, DataRevision revision, LocalDate today, boolean csv) {
        return EntityTag.strong(String.join(
                ".",
                revision.tag(),
                Integer.toString(definition.version()),
                today.toString(),
                language.get().tag(),
                csv ? "csv" : "json"));
    }

    private static Response answer(EntityTag tag, @Nullable String known, Supplier<Object> body) {
        return Response.fromResponse(tag.answer(known, body))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
