package org.ipcoop.indicators.ingestion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Reads partitions from where a rebuild is up to where the live generation is, and never beyond. */
final class RebuildReader {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> positions;
    private final Duration pollTimeout;

    RebuildReader(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> positions, Duration pollTimeout) {
        this.consumer = consumer;
        this.positions = positions;
        this.pollTimeout = pollTimeout;
    }

    /** What a poll brings of the records before these offsets. */
    List<RawRecord> next(Map<TopicPartition, Long> limits) {
        assign(limits.keySet());
        limits.forEach((partition, limit) -> {
            if (consumer.position(partition) < limit) {
                consumer.resume(Set.of(partition));
            } else {
                consumer.pause(Set.of(partition));
            }
        });
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(pollTimeout);
        List<RawRecord> records = new ArrayList<>(polled.count());
        for (TopicPartition partition : polled.partitions()) {
            long limit = limits.getOrDefault(partition, 0L);
            for (ConsumerRecord<byte[], byte[]> record : polled.records(partition)) {
                if (record.offset() < limit) {
                    records.add(RawRecord.of(record));
                }
            }
            if (consumer.position(partition) > limit) {
                consumer.seek(partition, limit);
            }
        }
        return records;
    }

    /** How many records there are between here and these offsets. */
    long behind(Map<TopicPartition, Long> limits) {
        assign(limits.keySet());
        return limits.entrySet().stream()
                .mapToLong(limit -> Math.max(0, limit.getValue() - consumer.position(limit.getKey())))
                .sum();
    }

    private void assign(Set<TopicPartition> partitions) {
        Set<TopicPartition> added = new HashSet<>(partitions);
        added.removeAll(consumer.assignment());
        if (added.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(added, PATIENCE);
        Set<TopicPartition> all = new HashSet<>(consumer.assignment());
        all.addAll(added);
        consumer.assign(all);
        for (TopicPartition partition : added) {
            long next = positions.getOrDefault(partition, 0L);
            if (begins.getOrDefault(partition, 0L) > next) {
                throw new RebuildImpossible("the topics no longer have their first records");
            }
            consumer.seek(partition, next);
        }
    }
}
