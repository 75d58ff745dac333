package org.ipcoop.activities.outbox;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** A row as a CloudEvents 1.0 record in Kafka's binary mode: attributes in headers, the snapshot as the value. */
final class CloudEvent {
    static final String SOURCE = "/ipcoop/activities-service";
    static final String DATA_SCHEMA = "https://ipcoop.org/contracts/schemas/activity-event.schema.json";

    private CloudEvent() {}

    static ProducerRecord<byte[], byte[]> of(OutboxRow row) {
        String activity = row.activityId().toString();
        var record = new ProducerRecord<byte[], byte[]>(row.topic(), bytes(activity), bytes(row.payload()));
        Headers headers = record.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(activity + ":" + row.revision()));
        headers.add("ce_source", bytes(SOURCE));
        headers.add("ce_type", bytes(row.type()));
        headers.add("ce_subject", bytes(activity));
        headers.add(
                "ce_time", bytes(row.occurredAt().truncatedTo(ChronoUnit.MICROS).toString()));
        headers.add("ce_dataschema", bytes(DATA_SCHEMA));
        headers.add("content-type", bytes("application/json"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
