package org.ipcoop.activities.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.ipcoop.platform.problem.DomainException;

/**
 * Where a feature leaves what it has to tell, inside its own transaction: with the commit the event is certain to be
 * published, with a rollback it never was.
 */
@ApplicationScoped
public class Outbox {
    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final TopicNames topics;
    private final OutboxSettings settings;
    private final Failpoints failpoints;
    private final Bell bell;

    Outbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            TopicNames topics,
            OutboxSettings settings,
            Failpoints failpoints,
            Bell bell) {
        this.database = database;
        this.transaction = transaction;
        this.topics = topics;
        this.settings = settings;
        this.failpoints = failpoints;
        this.bell = bell;
    }

    /** Appends one event to the running transaction. Per activity, append in the order of the revisions. */
    public void append(OutboxEvent event) {
        append(List.of(event));
    }

    /**
     * Appends several events in one round trip.
     *
     * @throws IllegalStateException outside a transaction
     * @throws DomainException.TooLarge where a snapshot is more than Kafka takes
     */
    public void append(List<OutboxEvent> events) {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("An event needs the transaction of the change it tells");
        }
        events.forEach(event -> requireFit(event.snapshot()));
        try (var connection = database.getConnection()) {
            OutboxTable.insert(connection, events, topics::of);
        } catch (SQLException e) {
            throw new OutboxException("Event not stored", e);
        }
        ringAfterCommit();
    }

    /** Throws {@link DomainException.TooLarge} where a snapshot is more than Kafka takes. */
    public void requireFit(String snapshot) {
        if (snapshot.getBytes(StandardCharsets.UTF_8).length > settings.maxSnapshotBytes()) {
            throw new DomainException.TooLarge("payload-too-large.record", settings.maxSnapshotBytes());
        }
    }

    private void ringAfterCommit() {
        if (transaction.getResource(Outbox.class) == null) {
            transaction.putResource(Outbox.class, true);
            transaction.registerInterposedSynchronization(new OnCommit());
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
