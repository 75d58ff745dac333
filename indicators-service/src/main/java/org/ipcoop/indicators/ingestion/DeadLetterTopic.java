package org.ipcoop.indicators.ingestion;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.ipcoop.indicators.ingestion.Decoded.Poison;
import org.jspecify.annotations.Nullable;

/** Publishes records that could not be applied, with their original headers, key and data, and why. */
@ApplicationScoped
class DeadLetterTopic {
    private final KafkaClients clients;
    private final String topic;
    private final Duration timeout;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    DeadLetterTopic(KafkaClients clients, TopicNames topics, IngestionSettings settings) {
        this.clients = clients;
        this.topic = topics.deadLetters();
        this.timeout = settings.deadLetterTimeout();
    }

    /** Returns when the broker has acknowledged all of them, and throws otherwise. A retry sends them again. */
    synchronized void publish(List<Poison> poisons) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Poison poison : poisons) {
            sent.add(producer().send(record(poison, poison.source().payload())));
        }
        for (int i = 0; i < sent.size(); i++) {
            Poison poison = poisons.get(i);
            if (!acknowledged(sent.get(i)) && !acknowledged(producer().send(withoutPayload(poison)))) {
                await(producer().send(withoutContents(poison)));
            }
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        KafkaProducer<byte[], byte[]> open = producer;
        if (open == null) {
            open = clients.producer();
            producer = open;
        }
        return open;
    }

    private ProducerRecord<byte[], byte[]> record(Poison poison, byte @Nullable [] payload) {
        RawRecord source = poison.source();
        var record = new ProducerRecord<byte[], byte[]>(topic, source.key(), payload);
        source.headers().forEach(header -> record.headers().add(header.name(), header.value()));
        return explained(record, poison);
    }

    private static ProducerRecord<byte[], byte[]> explained(ProducerRecord<byte[], byte[]> record, Poison poison) {
        RawRecord source = poison.source();
        add(record, "dlq_reason_code", poison.reason().name());
        add(record, "dlq_reason", poison.explanation());
        add(record, "dlq_topic", source.partition().topic());
        add(record, "dlq_partition", Integer.toString(source.partition().partition()));
        add(record, "dlq_offset", Long.toString(source.offset()));
        return record;
    }

    /** A record near the broker's limit can't take more headers; its data is still in the table. */
    private ProducerRecord<byte[], byte[]> withoutPayload(Poison poison) {
        var record = record(poison, null);
        add(record, "dlq_data_omitted", "true");
        return record;
    }

    /** Even its key and headers may fill a record; where it is in the table always fits, so that it blocks nobody. */
    private ProducerRecord<byte[], byte[]> withoutContents(Poison poison) {
        var record = explained(new ProducerRecord<>(topic, null), poison);
        add(record, "dlq_data_omitted", "true");
        return record;
    }

    private boolean acknowledged(Future<RecordMetadata> sent) {
        try {
            await(sent);
            return true;
        } catch (RecordTooLargeException e) {
            return false;
        }
    }

    private void await(Future<RecordMetadata> sent) {
        try {
            sent.get(timeout.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("dead-letter topic did not acknowledge", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private static void add(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close(timeout);
        }
    }
}
