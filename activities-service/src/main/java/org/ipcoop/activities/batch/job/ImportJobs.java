package org.ipcoop.activities.batch.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipcoop.platform.bulk.ImportRequest;
import org.ipcoop.platform.bulk.Report;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.http.PageRequest;
import org.ipcoop.platform.id.UuidV7;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.security.Caller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Takes jobs in, shows and cancels them. Everybody sees their own, a steward all. */
@ApplicationScoped
public class ImportJobs {
    static final String SCOPE = "import jobs";

    private final JobDesk desk;
    private final JobWorker worker;

    ImportJobs(JobDesk desk, JobWorker worker) {
        this.desk = desk;
        this.worker = worker;
    }

    /** Stores the file and leaves it to whichever replica comes first. */
    public JobView accept(ImportRequest request, InputStream file) {
        UUID id = UuidV7.next();
        desk.jobs().insert(id, request, desk.now());
        try {
            desk.jobs().queue(id, desk.uploads().store(id, file));
        } catch (RuntimeException e) {
            desk.jobs().delete(id);
            throw e;
        }
        ImportJob queued = desk.jobs().find(id).orElseThrow();
        worker.wake();
        return JobView.of(queued, null);
    }

    ImportJob find(Caller caller, UUID id) {
        return desk.jobs()
                .find(id)
                .filter(job -> caller.has(Roles.STEWARD)
                        || job.request().caller().subject().equals(caller.subject()))
                .orElseThrow(() -> new NotFound("import job", id));
    }

    Page<ImportJob> list(Caller caller, PageRequest page) {
        String subject = caller.has(Roles.STEWARD) ? null : caller.subject();
        Cursor cursor = page.cursor().orElse(null);
        List<ImportJob> rows = desk.jobs().list(subject, before(cursor), id(cursor), page.limit() + 1);
        return Page.of(
                rows,
                page.limit(),
                desk.jobs().count(subject),
                job -> Cursor.after(
                        SCOPE, job.times().submitted().toString(), job.id().toString()));
    }

    /** The whole report of a job that has ended. */
    Report report(ImportJob job, Language language) {
        if (!job.state().isFinished()) {
            throw new Conflict("conflict.import-unfinished", Map.of(), job.id(), job.state());
        }
        return new Report(
                job.request(),
                job.done(),
                job.isCommitted(),
                reader -> desk.rejections().forEach(job.id(), reader),
                language);
    }

    /** What is stored by then stays stored; of a file that is all or nothing, nothing. */
    ImportJob cancel(Caller caller, UUID id) {
        ImportJob job = find(caller, id);
        if (!desk.jobs().cancel(id, desk.now())) {
            throw new Conflict("conflict.import-ended", Map.of(), id, job.state());
        }
        desk.uploads().delete(id);
        return find(caller, id);
    }

    private static @Nullable OffsetDateTime before(@Nullable Cursor cursor) {
        try {
            return cursor == null ? null : OffsetDateTime.parse(cursor.keys().getFirst());
        } catch (DateTimeParseException forged) {
            throw new Invalid(Violation.parameter("cursor", "cursor"));
        }
    }

    private static @Nullable UUID id(@Nullable Cursor cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor.keys().getLast());
        } catch (IllegalArgumentException forged) {
            throw new Invalid(Violation.parameter("cursor", "cursor"));
        }
    }
}
