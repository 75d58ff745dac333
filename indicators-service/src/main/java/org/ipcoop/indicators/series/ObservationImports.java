package org.ipcoop.indicators.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.ipcoop.platform.bulk.ImportRequest;
import org.ipcoop.platform.bulk.RejectionJson;
import org.ipcoop.platform.bulk.Report;
import org.ipcoop.platform.bulk.ReportResponse;
import org.ipcoop.platform.bulk.RowCounts;
import org.ipcoop.platform.bulk.Spool;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.DomainException.Unavailable;

/** Imports of observations and their reports. Only so many at a time, so that memory and connections stay bounded. */
@ApplicationScoped
class ObservationImports {
    private static final Duration LATER = Duration.ofSeconds(10);

    private final ObservationImport importer;
    private final RejectionJson rejections;
    private final ReportResponse responses;
    private final Semaphore places;

    ObservationImports(
            ObservationImport importer, RejectionJson rejections, ReportResponse responses, SeriesSettings settings) {
        this.importer = importer;
        this.rejections = rejections;
        this.responses = responses;
        this.places = new Semaphore(settings.concurrentImports());
    }

    Response run(
            Series series,
            ImportRequest request,
            InputStream body,
            Language language,
            HttpHeaders headers,
            UriInfo uri) {
        if (!places.tryAcquire()) {
            throw new Unavailable("series-import-busy", LATER);
        }
        Spool spool = new Spool(rejections);
        try {
            RowCounts counts = importer.run(series, request, body, spool);
            Report report = new Report(request, counts, request.isKept(counts), spool, language);
            return responses.ofImport(report, headers, uri, spool::close);
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        } finally {
            places.release();
        }
    }
}
