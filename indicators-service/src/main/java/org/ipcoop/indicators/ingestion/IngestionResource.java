package org.ipcoop.indicators.ingestion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** How far ingestion is, so that a stale answer can be told from an unchanged one. */
@Path("/api/v1/ingestion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ingestion", description = "How far the events are applied, and those that could not be")
class IngestionResource {
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final DataSource dataSource;
    private final Ledger ledger;
    private final DeadLetterTable deadLetters;
    private final DataRevisions revisions;
    private final RebuildTable rebuilds;
    private final EndOffsets endOffsets;
    private final IngestionState state;
    private final TopicNames topics;
    private final Answers answers;

    IngestionResource(
            DataSource dataSource,
            Ledger ledger,
            DeadLetterTable deadLetters,
            DataRevisions revisions,
            RebuildTable rebuilds,
            EndOffsets endOffsets,
            IngestionState state,
            TopicNames topics,
            Answers answers) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.deadLetters = deadLetters;
        this.revisions = revisions;
        this.rebuilds = rebuilds;
        this.endOffsets = endOffsets;
        this.state = state;
        this.topics = topics;
        this.answers = answers;
    }

    /** Position, end and lag of every partition, the last event applied, and how many records wait as dead letters. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getIngestion", summary = "State of ingestion: lag, last event applied, dead letters")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IngestionStatus.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response status() throws SQLException {
        Optional<Map<TopicPartition, Long>> ends = endOffsets.of(topics.sources());
        try (Connection connection = dataSource.getConnection()) {
            Map<TopicPartition, IngestionStatus.Partition> partitions = new TreeMap<>(ORDER);
            ends.ifPresent(known -> known.forEach((at, end) -> partitions.put(at, untouched(at, end))));
            for (Ledger.Entry entry : ledger.read(connection, topics.sources())) {
                Long end = ends.map(known -> known.get(entry.partition())).orElse(null);
                partitions.put(entry.partition(), partition(entry, end));
            }
            return answers.ofMoment(status(
                    List.copyOf(partitions.values()),
                    ends.isPresent(),
                    deadLetters.counts(connection),
                    revisions.current(connection),
                    rebuilds.last(connection).map(RebuildView::of).orElse(null)));
        }
    }

    private IngestionStatus status(
            List<IngestionStatus.Partition> partitions,
            boolean endsKnown,
            DeadLetterTable.Counts letters,
            DataRevision data,
            @Nullable RebuildView rebuild) {
        Phase phase = phase(endsKnown);
        long lag = partitions.stream()
                .map(IngestionStatus.Partition::lag)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        return new IngestionStatus(
                IngestionStatus.name(phase),
                IngestionStatus.reason(phase),
                state.caughtUp(),
                endsKnown ? lag : null,
                lastApplied(partitions),
                letters.all(),
                letters.open(),
                data.revision(),
                data.changedAt(),
                rebuild,
                partitions);
    }

    /** A consumer waits in silence for a Kafka that is away, so its absence shows here only. */
    private Phase phase(boolean kafkaAnswers) {
        Phase phase = state.phase();
        return kafkaAnswers || !(phase instanceof Phase.Running) ? phase : new Phase.Retrying("Kafka does not answer");
    }

    private static @Nullable Instant lastApplied(List<IngestionStatus.Partition> partitions) {
        return partitions.stream()
                .map(IngestionStatus.Partition::appliedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static IngestionStatus.Partition untouched(TopicPartition at, long end) {
        return new IngestionStatus.Partition(at.topic(), at.partition(), 0, end, end, null, null, null);
    }

    private static IngestionStatus.Partition partition(Ledger.Entry entry, @Nullable Long end) {
        return new IngestionStatus.Partition(
                entry.partition().topic(),
                entry.partition().partition(),
                entry.nextOffset(),
                end,
                end == null ? null : Math.max(0, end - entry.nextOffset()),
                entry.lastEventId(),
                entry.lastEventTime(),
                entry.appliedAt());
    }
}
