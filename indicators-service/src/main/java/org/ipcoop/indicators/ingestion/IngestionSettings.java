package org.ipcoop.indicators.ingestion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of reading events; the defaults suit production. */
@ConfigMapping(prefix = "ipcoop.ingestion")
public interface IngestionSettings {

    /** Whether this replica reads events; without, it only answers from what others have applied. */
    @WithDefault("true")
    boolean enabled();

    /** Kafka consumer group that the replicas share the partitions in. */
    @WithDefault("ipcoop-indicators")
    String groupId();

    /** How long a poll waits for the first record. */
    @WithDefault("150ms")
    Duration pollTimeout();

    /** How long the broker may hold a fetch back to fill it: part of the time until a completion is visible. */
    @WithDefault("50ms")
    Duration fetchMaxWait();

    /** After how long without a sign of life Kafka gives the partitions of a killed replica to others; 6s at least. */
    @WithDefault("8s")
    Duration sessionTimeout();

    /** Most records of one transaction. */
    @WithDefault("1000")
    int maxBatch();

    /** First pause after a failure; doubled with every further one. */
    @WithDefault("200ms")
    Duration retryFrom();

    /** Longest pause between attempts. */
    @WithDefault("5s")
    Duration retryUpTo();

    /** How long one statement may take, waiting for locks included, before the batch is tried again. */
    @WithDefault("60s")
    Duration statementTimeout();

    /** How long the dead-letter topic may take to acknowledge. */
    @WithDefault("10s")
    Duration deadLetterTimeout();

    /** Without a turn of its loop for so long, ingestion counts as wedged: liveness fails and the process exits. */
    @WithDefault("3m")
    Duration wedgedAfter();

    /** Whether a wedged process exits by itself, since container engines restart what exited, not what is unhealthy. */
    @WithDefault("true")
    boolean exitWhenWedged();

    /** How often a replica looks whether a rebuild was asked for, or was left by a replica that is gone. */
    @WithDefault("1s")
    Duration rebuildLook();

    /** How long the switch to a rebuilt generation waits for readers and folds in hand before it lets others go first. */
    @WithDefault("3s")
    Duration switchPatience();
}
