package org.ipcoop.indicators.ingestion;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks Kafka how far the topics go, for all partitions whoever reads them. */
@ApplicationScoped
class EndOffsets {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final KafkaClients clients;
    private @Nullable Admin admin;

    EndOffsets(KafkaClients clients) {
        this.clients = clients;
    }

    /** The end of every partition of these topics; empty where Kafka doesn't answer in time. */
    Optional<Map<TopicPartition, Long>> of(Collection<String> topics) {
        try {
            Admin open = open();
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            open.describeTopics(topics)
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .values()
                    .forEach(topic -> topic.partitions()
                            .forEach(partition -> wanted.put(
                                    new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
            Map<TopicPartition, Long> ends = new HashMap<>();
            open.listOffsets(wanted)
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return Optional.of(ends);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized Admin open() {
        Admin open = admin;
        if (open == null) {
            open = clients.admin(PATIENCE);
            admin = open;
        }
        return open;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
