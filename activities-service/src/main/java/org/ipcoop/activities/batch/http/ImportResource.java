package org.ipcoop.activities.batch.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.activities.batch.job.ImportJobs;
import org.ipcoop.activities.batch.job.JobView;
import org.ipcoop.platform.bulk.ImportRequest;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.limit.Accepts;
import org.ipcoop.platform.limit.Load;
import org.ipcoop.platform.row.RowFormat;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Takes whole files of activities: imports them while the client waits, or leaves them to a job. */
@Path("/api/v1/activities/import")
@RolesAllowed({Roles.REPORTER, Roles.STEWARD})
@Tag(name = "import", description = "Files of activities")
public class ImportResource {
    private static final String DESCRIPTION =
            "A row means what upsertActivity means: created, updated, unchanged or rejected, found by"
                    + " externalId (or id), for the caller's organisation where it names none. Where its status is ahead, the moves that"
                    + " lead there are made; a change of a completed activity needs a reason in the row. The same file twice changes"
                    + " nothing. Rejected rows keep none of the others out, unless atomic=true: then all rows are stored or none, and a"
                    + " file with a rejected row is a 422. dryRun=true tells what would happen and stores nothing. Every rejection is"
                    + " listed; with Accept: text/csv as a table. Prefer: respond-async makes a job of it.";

    private final WaitingImports waiting;
    private final ImportJobs jobs;
    private final CurrentCaller caller;
    private final RequestLanguage language;

    ImportResource(WaitingImports waiting, ImportJobs jobs, CurrentCaller caller, RequestLanguage language) {
        this.waiting = waiting;
        this.jobs = jobs;
        this.caller = caller;
        this.language = language;
    }

    /** Imports a file. */
    @POST
    @Accepts(Load.BULK)
    @Consumes({
        MediaType.APPLICATION_JSON,
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "text/csv",
        "application/csv"
    })
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @Operation(operationId = "importActivities", summary = "Import a file of activities", description = DESCRIPTION)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "#/components/schemas/ImportRows")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of the rows",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "#/components/schemas/ImportReport")),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "A job was made of it; Location is its address",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "atomic=true, and rows were rejected: nothing is stored. The problem carries the whole report",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/ImportRefusal")))
    public Response importAll(
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Tell, and change nothing")
                    boolean dryRun,
            @QueryParam("atomic") @DefaultValue("false") @Parameter(description = "All rows or none") boolean atomic,
            @HeaderParam("Prefer")
                    @Parameter(description = "respond-async: do not wait", example = "respond-async")
                    @Nullable
                    String prefer,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            InputStream body) {
        RowFormat format =
                RowFormat.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE)).orElse(RowFormat.JSON);
        var request = new ImportRequest(format, dryRun, atomic, caller.get());
        if (Preference.isAsync(prefer)) {
            return accepted(jobs.accept(request, body));
        }
        return waiting.run(request, body, language.get(), headers, uri);
    }

    private static Response accepted(JobView job) {
        return Response.accepted(job)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .location(URI.create("/api/v1/activities/import/jobs/" + job.id()))
                .header("Preference-Applied", Preference.ASYNC)
                .build();
    }
}
