package org.ipcoop.activities.batch.job;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ipcoop.activities.batch.ImportSettings;
import org.jboss.logging.Logger;

/** Runs jobs, one at a time a replica, the oldest first; takes up those that another replica left. */
@ApplicationScoped
class JobWorker {
    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FORGETTING = Duration.ofHours(1);
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    /** Starts without a step forward after which a job is given up. */
    private static final int MOST_STARTS = 10;

    private final JobDesk desk;
    private final AgroalDataSource database;
    private final ImportSettings settings;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("import-jobs").unstarted(this::run);
    private Instant forgotten = Instant.EPOCH;

    JobWorker(JobDesk desk, AgroalDataSource database, ImportSettings settings) {
        this.desk = desk;
        this.database = database;
        this.settings = settings;
    }

    void onStart(@Observes StartupEvent start) {
        if (settings.runsJobs()) {
            thread.start();
        }
    }

    void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
        desk.stop();
        wake();
        if (!thread.join(PATIENCE)) {
            thread.interrupt();
            thread.join(PATIENCE);
        }
    }

    /** There is a new job. */
    void wake() {
        news.release();
    }

    private void run() {
        try {
            while (!desk.isStopping()) {
                if (!worked()) {
                    news.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                    news.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.info("Import jobs interrupted");
        }
    }

    /** Whether there was a job, and it was brought to its end. What fails is looked at again after a pause. */
    private boolean worked() {
        try {
            forget();
            List<ImportJob> open = desk.jobs().open();
            return !open.isEmpty() && work(open);
        } catch (JobRun.Superseded stopped) {
            LOG.info("Import run stopped: the job is cancelled, or another run's");
            return true;
        } catch (RuntimeException | Error e) {
            LOG.error("Import run failed, will be taken up again", e);
            return false;
        }
    }

    private boolean work(List<ImportJob> open) {
        try (JobLock lock = JobLock.on(database)) {
            ImportJob locked = lock.first(open);
            if (locked == null) {
                return false;
            }
            UUID run = UUID.randomUUID();
            if (desk.jobs().start(locked.id(), run, desk.now())) {
                desk.jobs().find(locked.id()).ifPresent(job -> work(job, run));
            }
            return true;
        }
    }

    private void work(ImportJob job, UUID run) {
        LOG.infof(
                "Import run started jobId=%s starts=%d rowsDone=%d",
                job.id(), job.starts(), job.done().rows());
        var current = new JobRun(desk, job, run, desk.uploads().open(job.id()));
        if (job.starts() > MOST_STARTS) {
            current.giveUp();
        } else {
            current.toEnd();
        }
    }

    private void forget() {
        Instant now = desk.now();
        if (Duration.between(forgotten, now).compareTo(FORGETTING) > 0) {
            forgotten = now;
            int jobs = desk.jobs().forget(now.minus(settings.reportRetention()), now.minus(LONGEST_UPLOAD));
            LOG.debugf("Import jobs forgotten jobs=%d", jobs);
        }
    }
}
