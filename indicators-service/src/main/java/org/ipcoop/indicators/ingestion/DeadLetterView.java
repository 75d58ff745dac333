package org.ipcoop.indicators.ingestion;

import java.time.Instant;
import java.util.LinkedHashMap;
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
