package org.ipcoop.indicators.ingestion;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.ipcoop.indicators.ingestion.RawRecord.RawHeader;

/** Events for tests: an awareness activity of NOIP that was planned for 31 March and ended on 15 April 2026. */
record Events(UUID id, int revision, String status, long reach, Map<String, String> headers, String json) {

    static Events of(UUID id, int revision, String status, long reach) {
        String type = switch (status) {
            case "COMPLETED" -> "completed";
            case "VERIFIED" -> "verified";
            case "RETRACTED" -> "retracted";
            default -> "planned";
        };
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id + ":" + revision);
        headers.put("ce_source", "/ipcoop/activities-service");
        headers.put("ce_type", "org.ipcoop.activity." + type + ".v1");
        headers.put("ce_subject", id.toString());
        headers.put("ce_time", "2026-04-16T08:00:%02dZ".formatted(revision));
        headers.put("content-type", "application/json");
        String json = """
                {"id":"%s","reportingOrganisation":"NOIP","title":{"en":"Awareness"},"type":"AWARENESS","areas":["A5"],\
                "status":"%s","planned":{"end":"2026-03-31"},"actual":{"end":"2026-04-15"},\
                "locations":[{"province":"01","share":0.5},{"province":"48","share":0.5}],\
                "result":{"channel":"WEB","reach":%d},"revision":%d,"sample":false}""".formatted(id, status, reach, revision);
        return new Events(id, revision, status, reach, headers, json);
    }

    Events header(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Events(id, revision, status, reach, changed, json);
    }

    Events json(String changed) {
        return new Events(id, revision, status, reach, headers, changed);
    }

    Events replace(String what, String by) {
        return json(json.replace(what, by));
    }

    /** In a given partition, so that a test knows what follows what. */
    ProducerRecord<byte[], byte[]> on(String topic, int partition) {
        var record = new ProducerRecord<byte[], byte[]>(
                topic, partition, bytes(id.toString()), json == null ? null : bytes(json));
        headers.forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    RawRecord raw(long offset) {
        List<RawHeader> raw = headers.entrySet().stream()
                .map(header -> new RawHeader(header.getKey(), bytes(header.getValue())))
                .toList();
        return new RawRecord(
                new TopicPartition("t", 0), offset, bytes(id.toString()), raw, json == null ? null : bytes(json));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
