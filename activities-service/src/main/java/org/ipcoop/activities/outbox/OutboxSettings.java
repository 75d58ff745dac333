package org.ipcoop.activities.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "ipcoop.outbox")
public interface OutboxSettings {

    /** Whether this replica takes part in relaying; off only for maintenance. */
    @WithDefault("true")
    boolean enabled();

    /** Rows read, sent and deleted at a time. */
    @WithDefault("500")
    int batchSize();

    /** How long to wait for news at most before looking into the table anyway. */
    @WithDefault("1s")
    Duration pollInterval();

    /**
     * How long the relay lets rows gather after a batch that was not full. The first event after a pause is sent at once; under
     * load the relay works on tens of rows at a time instead of a few, and leaves the processor to the writers.
     */
    @WithDefault("20ms")
    Duration gatherTime();

    /** How often a replica that isn't the active one tries to become it. */
    @WithDefault("1s")
    Duration takeoverInterval();

    /** The longest pause between tries while Kafka or PostgreSQL is away; pauses double up to it. */
    @WithDefault("5s")
    Duration maxBackoff();

    /** How long Kafka may take to acknowledge a record before the batch is given up and sent again. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** The relay reports itself dead when it has made no turn for this long, and ends the process after twice that. */
    @WithDefault("2m")
    Duration stallLimit();

    /** Largest snapshot in bytes; larger ones are refused with 413 before they are stored, since Kafka would refuse them. */
    @WithDefault("900000")
    int maxSnapshotBytes();

    /** For system tests: the point at which the process kills itself. */
    @WithDefault("none")
    Failpoint failpoint();

    /** For system tests: which time that point is reached kills it; 1 is the first. */
    @WithDefault("1")
    int failpointAfter();
}
