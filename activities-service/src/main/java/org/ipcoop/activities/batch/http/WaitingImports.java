package org.ipcoop.activities.batch.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.ipcoop.activities.batch.ImportSettings;
import org.ipcoop.activities.batch.Importer;
import org.ipcoop.platform.bulk.ImportRequest;
import org.ipcoop.platform.bulk.RejectionJson;
import org.ipcoop.platform.bulk.Report;
import org.ipcoop.platform.bulk.ReportResponse;
import org.ipcoop.platform.bulk.RowCounts;
import org.ipcoop.platform.bulk.Spool;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.DomainException.Unavailable;

/** Imports whose callers wait for the report. Only so many at a time, so that memory and connections stay bounded. */
@ApplicationScoped
class WaitingImports {
    private static final Duration LATER = Duration.ofSeconds(10);

    private final Importer importer;
    private final RejectionJson rejections;
    private final ReportResponse responses;
    private final Semaphore places;

    WaitingImports(Importer importer, RejectionJson rejections, ReportResponse responses, ImportSettings settings) {
        this.importer = importer;
        this.rejections = rejections;
        this.responses = responses;
        this.places = new Semaphore(settings.concurrent());
    }

    Response run(ImportRequest request, InputStream body, Language language, HttpHeaders headers, UriInfo uri) {
        if (!places.tryAcquire()) {
            throw new Unavailable("import-busy", LATER);
        }
        try {
            return report(request, body, language, headers, uri);
        } finally {
            places.release();
        }
    }

    private Response report(
            ImportRequest request, InputStream body, Language language, HttpHeaders headers, UriInfo uri) {
        Spool spool = new Spool(rejections);
        try {
            RowCounts tally = importer.run(request, body, RowCounts.NONE, spool);
            var report = new Report(request, tally, request.isKept(tally), spool, language);
            return responses.ofImport(report, headers, uri, spool::close);
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        }
    }
}
