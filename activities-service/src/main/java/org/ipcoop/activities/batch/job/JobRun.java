package org.ipcoop.activities.batch.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import org.ipcoop.platform.bulk.Journal;
import org.ipcoop.platform.bulk.Rejection;
import org.ipcoop.platform.bulk.RowCounts;
import org.ipcoop.platform.problem.DomainException;
import org.ipcoop.platform.problem.DomainException.Unprocessable;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job, from its start to its end or to whatever cuts it off. All it writes names the run: once another run has
 * been started, or the job was cancelled, nothing of this one is kept any more.
 */
final class JobRun implements Journal {
    private final JobDesk desk;
    private final ImportJob job;
    private final UUID run;
    private final Upload file;

    JobRun(JobDesk desk, ImportJob job, UUID run, Upload file) {
        this.desk = desk;
        this.job = job;
        this.run = run;
        this.file = file;
    }

    /** The run must stop: the job is another's, or cancelled, or this replica is going down. */
    static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Superseded() {
            super(null, null, false, false);
        }
    }

    /** To the end of the file. A file that cannot be read ends the job; what fails on our side leaves it to the next run. */
    void toEnd() {
        try {
            if (job.request().isWhole()) {
                startOver();
            }
            RowCounts done = job.request().isWhole() ? RowCounts.NONE : job.done();
            RowCounts all = desk.importer().run(job.request(), file, done, this);
            if (!job.request().isKept(all) || !job.request().isWhole()) {
                QuarkusTransaction.requiringNew().run(() -> finish(all));
            }
        } catch (DomainException refused) {
            QuarkusTransaction.requiringNew().run(() -> finish(JobState.FAILED, JobError.of(refused)));
        }
    }

    /** Ends a job that was started again and again and got nowhere. */
    void giveUp() {
        QuarkusTransaction.requiringNew().run(() -> finish(JobState.FAILED, JobError.GIVEN_UP));
    }

    private void startOver() {
        QuarkusTransaction.requiringNew().run(() -> {
            require(desk.jobs().progress(job.id(), run, RowCounts.NONE, 0));
            desk.rejections().delete(job.id());
        });
    }

    @Override
    public void storing(List<Rejection> rejected, RowCounts soFar) {
        keep(rejected, soFar);
        desk.probe().storing(soFar.rows());
    }

    @Override
    public void judged(List<Rejection> rejected, RowCounts soFar) {
        if (job.request().isWhole()) {
            QuarkusTransaction.requiringNew().run(() -> keep(rejected, soFar));
        }
        desk.probe().stored(soFar.rows());
    }

    private void keep(List<Rejection> rejected, RowCounts soFar) {
        require(!desk.isStopping() && desk.jobs().progress(job.id(), run, soFar, file.bytesRead()));
        desk.rejections().insert(job.id(), rejected);
    }

    @Override
    public void storingWhole(RowCounts all) {
        finish(all);
    }

    private void finish(RowCounts all) {
        if (job.request().dryRun()
                || job.request().isKept(all)
                || !job.request().atomic()) {
            finish(JobState.SUCCEEDED, null);
        } else {
            finish(JobState.FAILED, JobError.of(new Unprocessable("import-refused", all.rejected())));
        }
    }

    private void finish(JobState state, @Nullable JobError error) {
        require(desk.jobs().finish(job.id(), run, state, error, desk.now()));
        desk.uploads().delete(job.id());
    }

    private static void require(boolean stillOurs) {
        if (!stillOurs) {
            throw new Superseded();
        }
    }
}
