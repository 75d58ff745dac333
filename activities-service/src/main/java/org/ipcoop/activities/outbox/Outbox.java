package org.ipcoop.activities.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import org.ipcoop.platform.problem.DomainException;

/**
 * Where a feature leaves what it has to tell, inside its own transaction: with the commit the event is certain to be
 * published, with a rollback it never was.
 */
@ApplicationScoped
public class Outbox {
    private final TransactionSynchronizationRegistry transaction;
    private final TopicNames topics;
    private final OutboxSettings settings;
    private final Failpoints failpoints;
    private final Bell bell;

    Outbox(
            TransactionSynchronizationRegistry transaction,
            TopicNames topics,
            OutboxSettings settings,
            Failpoints failpoints,
            Bell bell) {
        this.transaction = transaction;
        this.topics = topics;
        this.settings = settings;
        this.failpoints = failpoints;
        this.bell = bell;
    }

    /**
     * The statement that appends events, for a larger statement that writes the change they tell. Per activity, append in the
     * order of the revisions.
     *
     * @param query gives activity_id, revision, topic, type, occurred_at and payload: the activity as JSON, the same as a GET
     *     answers, sent byte for byte
     */
    public static String insertFrom(String query) {
        return """
                insert into outbox (activity_id, revision, topic, type, occurred_at, payload)
                select activity_id, revision, topic, type, occurred_at, payload
                from (%s) as event
                """.formatted(query);
    }

    /** The topic that an event of the type goes to. */
    public String topic(EventType type) {
        return topics.of(type);
    }

    /**
     * Promises that events written by {@link #insertFrom} in the running transaction are told as soon as it is committed.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void announce() {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("An event needs the transaction of the change it tells");
        }
        if (transaction.getResource(Outbox.class) == null) {
            transaction.putResource(Outbox.class, true);
            transaction.registerInterposedSynchronization(new OnCommit());
        }
    }

    /** Throws {@link DomainException.TooLarge} where a snapshot is more than Kafka takes. */
    public void requireFit(String snapshot) {
        if (snapshot.getBytes(StandardCharsets.UTF_8).length > settings.maxSnapshotBytes()) {
            throw new DomainException.TooLarge("payload-too-large.record", settings.maxSnapshotBytes());
        }
    }

    private final class OnCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            failpoints.reach(Failpoint.BEFORE_COMMIT);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                failpoints.reach(Failpoint.AFTER_COMMIT);
                bell.ring();
            }
        }
    }
}
