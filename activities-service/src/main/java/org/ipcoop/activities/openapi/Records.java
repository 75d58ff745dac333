package org.ipcoop.activities.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Real activities to show in examples: the contracts' golden events and the sample records, read from their own files. */
final class Records {
    /** Of the completed training that most examples show. */
    static final String ID = "0192f478-a400-78a4-a08c-121c9369d555";

    /** Of no activity. */
    static final String UNKNOWN_ID = "0192f478-a400-78a4-a08c-000000000000";

    private static final String FOLDER = "org/ipcoop/contracts/";
    private static final List<String> SET_BY_THE_SERVICE = List.of("sample", "revision", "createdAt", "updatedAt");

    private final ObjectMapper mapper = new ObjectMapper();

    /** An activity as GET returns it: the data of a golden event. */
    Map<String, Object> golden(String event) {
        try (InputStream in = open(FOLDER + "examples/" + event + ".json")) {
            return map(mapper.convertValue(mapper.readTree(in).get("data"), Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as a client sends it: without what the service adds. */
    Map<String, Object> sent(String event) {
        Map<String, Object> sent = golden(event);
        SET_BY_THE_SERVICE.forEach(sent::remove);
        if (sent.get("locations") instanceof List<?> locations) {
            locations.forEach(location -> ((Map<?, ?>) location).remove("reportedAs"));
        }
        return sent;
    }

    /** The first completed record of every type, as it was sent, by type. */
    Map<String, Map<String, Object>> oneOfEveryType() {
        Map<String, Map<String, Object>> records = new TreeMap<>();
        try (InputStream in = open(FOLDER + "samples/activities.ndjson");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                Map<String, Object> sample = map(mapper.readValue(line, Map.class));
                if ("COMPLETED".equals(sample.get("status"))) {
                    records.putIfAbsent(String.valueOf(sample.get("type")), sample);
                }
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(Records.class.getClassLoader().getResourceAsStream(path), path);
    }

    private static Map<String, Object> map(Map<?, ?> read) {
        Map<String, Object> members = new LinkedHashMap<>();
        read.forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }
}
