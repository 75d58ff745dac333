package org.ipcoop.activities.batch.job;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ipcoop.activities.batch.Importer;

/** All that a run works with, in one place. */
@Singleton
class JobDesk {
    private final JobTable jobs;
    private final Uploads uploads;
    private final RejectionTable rejections;
    private final Importer importer;
    private final RunProbe probe;
    private final Clock clock;
    private volatile boolean stopping;

    JobDesk(JobTable jobs, Uploads uploads, RejectionTable rejections, Importer importer, RunProbe probe, Clock clock) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.rejections = rejections;
        this.importer = importer;
        this.probe = probe;
        this.clock = clock;
    }

    JobTable jobs() {
        return jobs;
    }

    Uploads uploads() {
        return uploads;
    }

    RejectionTable rejections() {
        return rejections;
    }

    Importer importer() {
        return importer;
    }

    RunProbe probe() {
        return probe;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The replica goes down: the run ends with the batch it is at, and another one goes on. */
    boolean isStopping() {
        return stopping;
    }

    void stop() {
        stopping = true;
    }
}
