package org.ipcoop.indicators.ingestion;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as it came, byte for byte, from Kafka or out of a dead letter. */
@SuppressWarnings("ArrayRecordComponent") // identity is the position; contents are never compared
record RawRecord(
        TopicPartition partition,
        long offset,
        byte @Nullable [] key,
        List<RawHeader> headers,
        byte @Nullable [] payload) {

    /** A header; names may repeat, the last one counts. */
    @SuppressWarnings("ArrayRecordComponent")
    record RawHeader(String name, byte @Nullable [] value) {}

    static RawRecord of(ConsumerRecord<byte[], byte[]> record) {
        List<RawHeader> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new RawHeader(header.key(), header.value()));
        }
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        return new RawRecord(partition, record.offset(), record.key(), headers, record.value());
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .reduce((first, last) -> last)
                .map(header -> text(header.value()));
    }

    Optional<String> keyText() {
        return Optional.ofNullable(key).map(RawRecord::text);
    }

    static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
