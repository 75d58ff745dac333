package org.ipcoop.activities.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A real example for every body. Those that show activities are made of {@link Records}; of anything else there is a file in
 * {@code examples/}, named after the schema, or after the operation where that shows more.
 */
final class Examples {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Object> shown = new TreeMap<>();
    private final Map<String, Map<String, Object>> everyType;

    Examples() {
        Records records = new Records();
        Map<String, Object> completed = records.golden("completed");
        shown.put("Activity", completed);
        shown.put("ActivityToSend", records.sent("completed"));
        shown.put(
                "ActivityCorrection",
                with(records.sent("corrected"), "reason", "The list of participants was recounted"));
        shown.put("ActivityPage", page(List.of(records.golden("verified"), completed)));
        shown.put("Completion", completion(completed));
        Map<String, Object> created = revision(completed);
        shown.put("RevisionPage", page(List.of(created)));
        shown.put("Revision", with(created, "snapshot", completed));
        everyType = records.oneOfEveryType();
        everyType.forEach((type, sample) -> shown.put("Record-" + type, sample));
    }

    /** What the document holds once and refers to. */
    Map<String, Object> shared() {
        return shown;
    }

    /** Names of shared examples for a body sent as JSON; empty where a file has to be looked for. */
    List<String> request(String operation, String schema) {
        return switch (operation) {
            case "createActivity" ->
                everyType.keySet().stream().map(type -> "Record-" + type).toList();
            case "replaceActivity" -> List.of("ActivityCorrection");
            default -> schema.equals("Activity") ? List.of("ActivityToSend") : reply(schema);
        };
    }

    /** Names of shared examples for a body answered as JSON. */
    List<String> reply(String schema) {
        return shown.containsKey(schema) ? List.of(schema) : List.of();
    }

    /** The content of {@code examples/<name>.<ending>}: a value where it is JSON, else text; null where there is none. */
    @Nullable
    Object file(String name, String ending) {
        try (InputStream in = Examples.class.getResourceAsStream("examples/" + name + "." + ending)) {
            if (in == null) {
                return null;
            }
            return ending.equals("json")
                    ? mapper.readValue(in, Object.class)
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> page(List<?> items) {
        return with(with(Map.of(), "items", items), "total", items.size());
    }

    private static Map<String, Object> completion(Map<String, Object> completed) {
        Map<String, Object> body = new LinkedHashMap<>(completed);
        body.keySet().retainAll(List.of("actual", "result", "qualifiers", "evidence"));
        return body;
    }

    private static Map<String, Object> revision(Map<String, Object> activity) {
        Map<String, Object> revision = new LinkedHashMap<>();
        revision.put("revision", 1);
        revision.put("action", "CREATED");
        revision.put("by", new TreeMap<>(Map.of("subject", "8f2d5c0e", "organisation", "SAMPLE")));
        revision.put("at", activity.get("createdAt"));
        return revision;
    }

    private static Map<String, Object> with(Map<String, ?> members, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return more;
    }
}
