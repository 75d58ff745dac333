package org.ipcoop.indicators.series;

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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.indicators.serving.Paged;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.http.PageRequest;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The series of outside statistics: what they count, in which unit, by whom. */
@Path("/api/v1/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series", description = "Outside statistics, with source and vintage")
class SeriesResource {
    private static final int STANDARD = 100;
    private static final int MOST = 500;
    private static final String SCOPE = "series";

    private final SeriesCatalogue catalogue;
    private final Connections connections;
    private final AsOf asOf;
    private final CurrentCaller caller;
    private final Answers answers;

    SeriesResource(
            SeriesCatalogue catalogue, Connections connections, AsOf asOf, CurrentCaller caller, Answers answers) {
        this.catalogue = catalogue;
        this.connections = connections;
        this.asOf = asOf;
        this.caller = caller;
        this.answers = answers;
    }

    /** One page of the series, and which state of the data it tells. */
    record SeriesPage(
            List<Series> items, long total, @Nullable String next, long dataRevision, Instant knownAt)
            implements Paged {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listSeries", summary = "All series, by code")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeriesPage.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        PageRequest asked = PageRequest.of(limit, cursor, STANDARD, MOST, SCOPE, 1);
        String after = asked.cursor().map(from -> from.keys().getFirst()).orElse("");
        return answers.of(() -> connections.read(connection -> {
            DataRevision state = asOf.read(connection, moment).revision();
            Page<Series> page = Page.of(
                    SeriesTable.page(connection, after, asked.limit() + 1, state.revision()),
                    asked.limit(),
                    SeriesTable.count(connection, state.revision()),
                    last -> Cursor.after(SCOPE, last.code()));
            return new SeriesPage(page.items(), page.total(), page.next(), state.revision(), state.changedAt());
        }));
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getSeries", summary = "What one series counts")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Series.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response get(
            @PathParam("id") @Parameter(description = "Code of the series", example = "population") String id,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.ofRecord(
                () -> connections.read(connection -> {
                    DataRevision state = asOf.read(connection, moment).revision();
                    return SeriesTable.find(connection, id, state.revision())
                            .orElseThrow(() -> new NotFound("series", id));
                }),
                series -> EntityTag.ofRevision(series.version()));
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "addSeries", summary = "Add a series; a code that is taken is a conflict")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Series.class)))
    public Response add(SeriesDraft draft, @Context UriInfo uri) {
        Series added = catalogue.add(SeriesReading.read(draft), caller.get().subject());
        return Response.created(uri.getAbsolutePathBuilder().path(added.code()).build())
                .entity(added)
                .header(HttpHeaders.ETAG, EntityTag.ofRevision(added.version()).header())
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "replaceSeries",
            summary = "Replace a series by its next version; needs If-Match",
            description =
                    "Names, note, sources and their order may change. Dimensions, unit and kind of period are what the"
                            + " observations were made by and stay; sources may be added, not removed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Series.class)))
    public Response replace(
            @PathParam("id") @Parameter(description = "Code of the series", example = "population") String id,
            SeriesDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match) {
        Series replaced = catalogue.replace(
                id, SeriesReading.read(draft), match, caller.get().subject());
        return Response.ok(replaced)
                .header(
                        HttpHeaders.ETAG,
                        EntityTag.ofRevision(replaced.version()).header())
                .build();
    }
}
