package org.ipcoop.platform.bulk;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A report as an answer: JSON, or CSV where the client would rather have that. */
@Singleton
public class ReportResponse {
    private final Reports reports;

    ReportResponse(Reports reports) {
        this.reports = reports;
    }

    /**
     * The answer to a client that waited: 200, or 422 where nothing was kept that was to be kept. {@code afterwards} runs when
     * it has been sent, or could not be.
     */
    public Response ofImport(Report report, HttpHeaders headers, UriInfo uri, Runnable afterwards) {
        boolean refused = !report.committed() && !report.request().dryRun();
        Problem problem = refused ? reports.refusal(report, uri.getPath()) : null;
        return answer(report, problem, headers, afterwards);
    }

    /** The answer to a client that asks for a report made before. */
    public Response ofRecord(Report report, HttpHeaders headers) {
        return answer(report, null, headers, () -> {});
    }

    private Response answer(Report report, @Nullable Problem problem, HttpHeaders headers, Runnable afterwards) {
        boolean table = CsvPreference.of(headers);
        StreamingOutput body = out -> {
            try {
                if (table) {
                    reports.csv(report, out);
                } else {
                    reports.json(report, problem, out);
                }
            } finally {
                afterwards.run();
            }
        };
        String json = problem == null ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE;
        return Response.status(problem == null ? 200 : problem.status())
                .entity(body)
                .type(table ? CsvPreference.CSV + ";charset=UTF-8" : json)
                .build();
    }
}
