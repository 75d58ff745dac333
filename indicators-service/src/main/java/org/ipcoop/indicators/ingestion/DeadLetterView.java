package org.ipcoop.indicators.ingestion;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dead letter as the API shows it; {@code data} is the record's data read as UTF-8. */
record DeadLetterView(
        String topic,
        int partition,
        long offset,
        Instant receivedAt,
        String reasonCode,
        String reason,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable String data,
        @Nullable Instant replayedAt) {

    /** The same for a table, which has one column for all headers. */
    record Row(
            String topic,
            int partition,
            long offset,
            Instant receivedAt,
            String reasonCode,
            String reason,
            @Nullable String key,
            List<String> headers,
            @Nullable String data,
            @Nullable Instant replayedAt) {
        /** Nothing but the columns. */
        static final Row BLANK = new Row("", 0, 0, Instant.EPOCH, "", "", null, List.of(), null, null);
    }

    Row row() {
        List<String> named = headers.entrySet().stream()
                .map(header -> header.getKey() + "=" + header.getValue())
                .toList();
        return new Row(topic, partition, offset, receivedAt, reasonCode, reason, key, named, data, replayedAt);
    }

    static DeadLetterView of(DeadLetter letter) {
        RawRecord source = letter.source();
        Map<String, String> headers = new LinkedHashMap<>();
        source.headers().forEach(header -> {
            String value = RawRecord.text(header.value());
            headers.put(header.name(), value == null ? "" : value);
        });
        return new DeadLetterView(
                source.partition().topic(),
                source.partition().partition(),
                source.offset(),
                letter.receivedAt(),
                letter.reasonCode(),
                letter.reason(),
                source.keyText().orElse(null),
                headers,
                RawRecord.text(source.payload()),
                letter.replayedAt());
    }
}
