package org.ipcoop.activities.batch.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.platform.bulk.ReportResponse;
import org.ipcoop.platform.bulk.Reports;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.http.PageRequest;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Imports that go on without their callers: how far they are, and what became of their rows. */
@Path("/api/v1/activities/import/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REPORTER, Roles.STEWARD})
@Tag(name = "import")
public class ImportJobResource {
    private static final int STANDARD = 20;
    private static final int MAXIMUM = 200;

    private final ImportJobs jobs;
    private final Reports reports;
    private final ReportResponse responses;
    private final CurrentCaller caller;
    private final RequestLanguage language;

    ImportJobResource(
            ImportJobs jobs,
            Reports reports,
            ReportResponse responses,
            CurrentCaller caller,
            RequestLanguage language) {
        this.jobs = jobs;
        this.reports = reports;
        this.responses = responses;
        this.caller = caller;
        this.language = language;
    }

    /** Jobs, newest first. */
    @GET
    @Operation(operationId = "listImportJobs", summary = "The caller's jobs, newest first; a steward sees all")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/ImportJobPage")))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, STANDARD, MAXIMUM, ImportJobs.SCOPE, 2);
        Page<ImportJob> found = jobs.list(caller.get(), page);
        var items = found.items().stream().map(this::view).toList();
        return new Page<>(items, found.total(), found.next()).response(uri).build();
    }

    /** One job. */
    @GET
    @Path("{id}")
    @Operation(
            operationId = "getImportJob",
            summary = "How far a job is",
            description = "Ask again until state is SUCCEEDED, FAILED or CANCELLED; If-None-Match makes that cheap.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public Response get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ImportJob job = jobs.find(caller.get(), id);
        String version = language.get().tag() + "-" + job.version();
        return EntityTag.strong(version).answer(ifNoneMatch, () -> view(job));
    }

    /** What became of its rows. */
    @GET
    @Path("{id}/report")
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @Operation(
            operationId = "getImportReport",
            summary = "What became of the rows of a job that has ended",
            description = "As the answer to an import that was waited for; with Accept: text/csv one line a violation.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "#/components/schemas/ImportReport")),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response report(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        ImportJob job = jobs.find(caller.get(), id);
        return responses.ofRecord(jobs.report(job, language.get()), headers);
    }

    /** Ends a job before its end. */
    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "cancelImportJob",
            summary = "Cancel a job that has not ended",
            description = "Rows stored by then stay; of a job that is all or nothing none is stored.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public Response cancel(@PathParam("id") UUID id) {
        return Response.ok(view(jobs.cancel(caller.get(), id))).build();
    }

    private JobView view(ImportJob job) {
        JobError error = job.error();
        return JobView.of(job, error == null ? null : cause(error));
    }

    private JobView.Cause cause(JobError error) {
        var texts = reports.shown(error.violations(), language.get());
        return new JobView.Cause(error.code(), reports.detail(error.code(), error.args(), language.get()), texts);
    }
}
