package org.ipcoop.indicators.gii;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.gii.EditionSummary.EditionList;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.limit.Accepts;
import org.ipcoop.platform.limit.Load;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The editions held, and how a new one comes in: WIPO's workbook as it is, or the compact CSV. */
@Path("/api/v1/gii/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "GII", description = "Editions of the Global Innovation Index, recomputed")
public class EditionsResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Editions editions;
    private final AsOf asOf;
    private final RequestLanguage language;
    private final CurrentCaller caller;
    private final Answers answers;

    EditionsResource(Editions editions, AsOf asOf, RequestLanguage language, CurrentCaller caller, Answers answers) {
        this.editions = editions;
        this.asOf = asOf;
        this.language = language;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listGiiEditions", summary = "The editions held, latest first")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EditionList.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.ofContent(
                () -> summaries(editions.known(asOf.read(moment).number())));
    }

    private EditionList summaries(List<Edition> all) {
        List<EditionSummary> items = all.stream()
                .map(edition -> EditionSummary.of(edition, language.get()))
                .toList();
        return new EditionList(items, items.size());
    }

    @POST
    @Consumes(XLSX)
    @Accepts(Load.FILE)
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "importGiiWorkbook",
            summary = "Import WIPO's workbook; a year that is there gets a new revision")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EditionSummary.class)))
    public Response importWorkbook(
            @QueryParam("year") @Nullable Integer year,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION) @Nullable String disposition,
            InputStream workbook) {
        EditionImport.Named named = EditionImport.named(year, disposition);
        return stored(EditionImport.workbook(named.year(), workbook), named.source());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Accepts(Load.FILE)
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "importGiiCsv", summary = "Import the compact CSV: parts data, economies and structure")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EditionSummary.class)))
    public Response importCsv(
            @QueryParam("year") @Nullable Integer year,
            @RestForm @Nullable FileUpload data,
            @RestForm @Nullable FileUpload economies,
            @RestForm @Nullable FileUpload structure) {
        int named = EditionImport.named(year, null).year();
        return stored(EditionImport.csv(named, data, economies, structure), "data, economies and structure (CSV)");
    }

    private Response stored(EditionFigures figures, String source) {
        Edition edition = editions.add(figures, caller.get().subject(), source);
        return Response.created(URI.create("/api/v1/gii/editions/" + edition.year()))
                .entity(EditionSummary.of(edition, language.get()))
                .build();
    }
}
