package org.ipcoop.indicators.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.ipcoop.indicators.ingestion.Decoded.Poison;
import org.ipcoop.indicators.ingestion.Decoded.Readable;
import org.ipcoop.indicators.projection.ActivityEvent;
import org.ipcoop.indicators.projection.Projection;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.problem.DomainException.Unavailable;
import org.ipcoop.platform.problem.DomainException.Unprocessable;

/** Applies a dead letter after its cause is gone, through the same fold: however late and often, it counts once. */
@ApplicationScoped
class Replay {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final DeadLetterTable deadLetters;
    private final EventDecoder decoder;
    private final Projection projection;

    Replay(DataSource dataSource, DeadLetterTable deadLetters, EventDecoder decoder, Projection projection) {
        this.dataSource = dataSource;
        this.deadLetters = deadLetters;
        this.decoder = decoder;
        this.projection = projection;
    }

    /** What was applied. */
    record Applied(String topic, int partition, long offset, UUID activityId, int revision) {}

    /**
     * Applies it, or throws: 404 where there is no such letter, 422 where it still can't be applied, 503 where ingestion
     * has just folded another revision of the activity.
     */
    Applied replay(TopicPartition partition, long offset) throws SQLException {
        try {
            return Transaction.run(dataSource, connection -> replay(connection, partition, offset));
        } catch (SQLException e) {
            if (Refusals.isAboutTheData(e)) {
                throw refused(Reason.NOT_STORABLE.name(), "SQLSTATE " + e.getSQLState());
            }
            if (Refusals.isLostRace(e)) {
                throw new Unavailable("unavailable", SOON);
            }
            throw e;
        }
    }

    private Applied replay(Connection connection, TopicPartition partition, long offset) throws SQLException {
        DeadLetter letter = deadLetters
                .lock(connection, partition, offset)
                .orElseThrow(() -> new NotFound("dead letter", partition + "/" + offset));
        ActivityEvent event = switch (decoder.decode(letter.source())) {
            case Readable readable -> readable.event();
            case Poison poison -> throw refused(poison.reason().name(), poison.explanation());
        };
        projection.apply(connection, List.of(event));
        deadLetters.markReplayed(connection, partition, offset);
        return new Applied(
                partition.topic(),
                partition.partition(),
                offset,
                event.snapshot().id(),
                event.snapshot().revision());
    }

    private static Unprocessable refused(String reasonCode, String reason) {
        return new Unprocessable("dead-letter.still-unreadable", reasonCode, reason);
    }
}
