package org.ipcoop.indicators.industry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.indicator.ConsistentRead;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.bulk.ImportRequest;
import org.ipcoop.platform.bulk.Report;
import org.ipcoop.platform.bulk.ReportResponse;
import org.ipcoop.platform.bulk.ReportShape;
import org.ipcoop.platform.cell.Cell;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.limit.Accepts;
import org.ipcoop.platform.limit.Load;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.row.RowFormat;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Industry tables: posted by stewards, read by everybody, with all they ever said. */
@Path("/api/v1/industry-tables")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "Industries", description = "IP-intensive industries, by the method of EPO and EUIPO")
class IndustryTablesResource {
    private static final String DESCRIPTION =
            "A row is a VSIC class (2 to 5 digits, no code within another) or, with the code TOTAL, the whole economy: its"
                    + " employment, GDP as valueAdded, wages and goodsExports are the denominators of the shares. What is absent is"
                    + " unknown, never 0. Rows that are there and not in the file stay. The same file twice changes nothing. The"
                    + " table is known by year, source and day of publication; Content-Location is its address.";

    private final TableImport imports;
    private final IndustryTables tables;
    private final IndustryRows rows;
    private final AsOf asOf;
    private final ConsistentRead data;
    private final ReportResponse responses;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Answers answers;

    IndustryTablesResource(
            TableImport imports,
            IndustryTables tables,
            IndustryRows rows,
            AsOf asOf,
            ConsistentRead data,
            ReportResponse responses,
            CurrentCaller caller,
            RequestLanguage language,
            Answers answers) {
        this.imports = imports;
        this.tables = tables;
        this.rows = rows;
        this.asOf = asOf;
        this.data = data;
        this.responses = responses;
        this.caller = caller;
        this.language = language;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Accepts(Load.FILE)
    @Consumes({MediaType.APPLICATION_JSON, "application/x-ndjson", CsvPreference.CSV})
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @Operation(
            operationId = "importIndustryTable",
            summary = "Record or correct an industry table",
            description = DESCRIPTION)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = TableView.RowView.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of the rows",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportShape.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "422",
            description =
                    "Rows were rejected and atomic was not false: nothing is stored. The problem carries the whole report",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ReportShape.class)))
    public Response post(
            @BeanParam TableParameters sent, @Context HttpHeaders headers, @Context UriInfo uri, InputStream body) {
        TableQuery query = TableQuery.read(sent, uri);
        RowFormat format =
                RowFormat.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE)).orElse(RowFormat.JSON);
        ImportRequest request = new ImportRequest(format, query.dryRun(), query.atomic(), caller.get());
        TableDraft draft = imports.run(query.table(), request, body);
        boolean kept = request.isKept(draft.counts());
        Report report = new Report(request, draft.counts(), kept, draft.rejections()::forEach, language.get());
        return Response.fromResponse(responses.ofImport(report, headers, uri, () -> {}))
                .header(
                        HttpHeaders.CONTENT_LOCATION,
                        "/api/v1/industry-tables/" + query.table().id())
                .build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @Operation(
            operationId = "listIndustryTables",
            summary = "All industry tables, the latest year first and in it the one that counts")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TableView.All.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.of(() -> data.read(connection -> {
            DataRevision revision = asOf.read(connection, moment).revision();
            return TableView.All.of(tables.all(connection, revision.revision()), revision);
        }));
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @Operation(
            operationId = "getIndustryTable",
            summary = "An industry table with its rows; as CSV it can be corrected and posted back")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TableView.Whole.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response one(
            @PathParam("id")
                    @Parameter(description = "Year, source and day of publication", example = "2023-GSO-2024-12-31")
                    String id,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        if (id.indexOf('\0') >= 0) {
            throw new NotFound("industry table", Cell.quoted(id));
        }
        return answers.of(
                () -> data.read(connection -> {
                    DataRevision revision = asOf.read(connection, moment).revision();
                    IndustryTable table = tables.find(connection, id, revision.revision())
                            .orElseThrow(() -> new NotFound("industry table", Cell.quoted(id)));
                    return TableView.Whole.of(table, rows.of(connection, table.id(), revision.revision()), revision);
                }),
                TableCsv::of);
    }
}
