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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.activities.batch.ImportRequest;
import org.ipcoop.activities.batch.ReportResponse;
import org.ipcoop.activities.batch.job.ImportJobs;
import org.ipcoop.activities.batch.row.RowFormat;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.limit.Accepts;
import org.ipcoop.platform.limit.Load;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Takes whole files of activities: imports them while the client waits, or leaves them to a job. */
@Path("/api/v1/activities/import")
@RolesAllowed({Roles.REPORTER, Roles.STEWARD})
@Tag(name = "import", description = "Files of activities")
public class ImportResource {
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
    @Produces({MediaType.APPLICATION_JSON, ReportResponse.CSV})
    @Operation(operationId = "importActivities", summary = "Import a file of activities")
    public Response importAll(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("atomic") @DefaultValue("false") boolean atomic,
            @HeaderParam("Prefer") @Nullable String prefer,
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

    private static Response accepted(UUID job) {
        return Response.accepted()
                .location(URI.create("/api/v1/activities/import/jobs/" + job))
                .header("Preference-Applied", Preference.ASYNC)
                .build();
    }
}
