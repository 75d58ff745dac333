package org.ipcoop.activities.batch;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStream;
import java.util.List;
import org.ipcoop.platform.problem.Problem;

/** A report as an answer: JSON, or CSV where the client would rather have that. */
@Singleton
public class ReportResponse {
    /** The table form of a report. */
    public static final String CSV = "text/csv";

    private static final MediaType TABLE = MediaType.valueOf(CSV);

    private final Reports reports;

    ReportResponse(Reports reports) {
        this.reports = reports;
    }

    /** 200, or 422 where the file was refused as a whole. {@code afterwards} runs when it has been sent, or could not be. */
    public Response of(Report report, HttpHeaders headers, UriInfo uri, Runnable afterwards) {
        boolean table = wantsTable(headers.getAcceptableMediaTypes());
        StreamingOutput body = out -> {
            try {
                write(report, table, uri.getPath(), out);
            } finally {
                afterwards.run();
            }
        };
        String json = report.isRefused() ? Problem.MEDIA_TYPE : MediaType.APPLICATION_JSON;
        return Response.status(report.isRefused() ? 422 : 200)
                .entity(body)
                .type(table ? CSV + ";charset=UTF-8" : json)
                .build();
    }

    private void write(Report report, boolean table, String path, OutputStream out) throws java.io.IOException {
        if (table) {
            reports.csv(report, out);
        } else {
            reports.json(report, path, out);
        }
    }

    private static boolean wantsTable(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> type.isCompatible(TABLE) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .map(type -> type.isCompatible(TABLE) && !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .orElse(false);
    }
}
