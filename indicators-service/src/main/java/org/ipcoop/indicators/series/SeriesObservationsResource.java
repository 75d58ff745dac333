package org.ipcoop.indicators.series;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.bulk.ImportRequest;
import org.ipcoop.platform.bulk.ReportShape;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.http.PageRequest;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.limit.Accepts;
import org.ipcoop.platform.limit.Load;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.row.RowFormat;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The numbers of a series: read with what its sources say, and imported as files. */
@Path("/api/v1/series/{id}/observations")
@Tag(name = "Series", description = "Outside statistics, with source and vintage")
class SeriesObservationsResource {
    private static final String CSV = CsvPreference.CSV;
    private static final int STANDARD = 500;
    private static final int MOST = 5000;

    private final Connections connections;
    private final AsOf asOf;
    private final ObservationImports imports;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Answers answers;

    SeriesObservationsResource(
            Connections connections,
            AsOf asOf,
            ObservationImports imports,
            CurrentCaller caller,
            RequestLanguage language,
            Answers answers) {
        this.connections = connections;
        this.asOf = asOf;
        this.imports = imports;
        this.caller = caller;
        this.language = language;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "listSeriesObservations",
            summary = "What the sources of a series say",
            description =
                    "Of each period and key one observation is preferred: that of the first source in the series' order,"
                            + " as its latest vintage has it. It names the sources that disagree, and by how much. In the order of"
                            + " periods, keys, sources and vintages; all pages are of the state of the data that the first was"
                            + " made of.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SeriesObservations.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @PathParam("id") @Parameter(description = "Code of the series", example = "population") String id,
            @BeanParam SeriesObservationParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(
                sent.limit, sent.cursor, STANDARD, MOST, ObservationsCursor.scope(id), ObservationsCursor.KEYS);
        return answers.of(
                () -> connections.read(connection -> page(connection, id, sent, page, uri)), SeriesObservationsCsv::of);
    }

    private SeriesObservations page(
            Connection connection, String id, SeriesObservationParameters sent, PageRequest wanted, UriInfo uri)
            throws SQLException {
        ObservationsCursor cursor = ObservationsCursor.of(wanted.cursor());
        DataRevision state = cursor.state(connection, asOf, sent.asOf);
        Series series =
                SeriesTable.find(connection, id, state.revision()).orElseThrow(() -> new NotFound("series", id));
        ObservationFilter filter = ObservationFilter.read(series, sent, uri);
        ObservationTable.Found found =
                ObservationTable.page(connection, series, filter, state.revision(), cursor.after(), wanted.limit() + 1);
        Page<Observed> page = Page.of(
                found.items(), wanted.limit(), found.total(), last -> ObservationsCursor.behind(series, state, last));
        List<Observed> about = ObservationTable.about(connection, series, filter, state.revision(), page.items());
        return SeriesObservations.of(series, filter, state, page, about);
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Accepts(Load.BULK)
    @Consumes({
        MediaType.APPLICATION_JSON,
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "text/csv",
        "application/csv"
    })
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "importSeriesObservations",
            summary = "Import a file of observations of a series",
            description =
                    "A JSON array, NDJSON or CSV of any length. A row is found by period, dimensions, source and vintage:"
                            + " new ones are created, changed ones updated with their history kept, the same again is unchanged. A"
                            + " later vintage stands beside the earlier one. Rejected rows keep none of the others out, unless"
                            + " atomic=true; dryRun=true tells what would happen and stores nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ObservationRow.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of the rows",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportShape.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "422",
            description =
                    "atomic=true, and rows were rejected: nothing is stored. The problem carries the whole report",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ReportShape.class)))
    public Response importAll(
            @PathParam("id") @Parameter(description = "Code of the series", example = "population") String id,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Tell, and change nothing")
                    boolean dryRun,
            @QueryParam("atomic") @DefaultValue("false") @Parameter(description = "All rows or none") boolean atomic,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            InputStream body) {
        Series series = connections.read(
                connection -> SeriesTable.current(connection, id).orElseThrow(() -> new NotFound("series", id)));
        RowFormat format =
                RowFormat.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE)).orElse(RowFormat.JSON);
        var request = new ImportRequest(format, dryRun, atomic, caller.get());
        return imports.run(series, request, body, language.get(), headers, uri);
    }
}
