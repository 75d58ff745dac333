package org.ipcoop.activities.batch.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.platform.json.JsonSettings;

/** One real activity of each type, from the sample data. */
final class ExampleActivities {
    /** What is somebody else's: the identity of the record, and remarks longer than an example should be. */
    private static final List<String> LEFT_OUT = List.of("id", "reportingOrganisation", "notes");

    private final Map<ActivityType, ObjectNode> activities = new EnumMap<>(ActivityType.class);

    ExampleActivities() {
        ObjectMapper mapper = JsonSettings.mapper();
        try (InputStream in = ExampleActivities.class.getResourceAsStream("examples.ndjson");
                var lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, "examples.ndjson"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ObjectNode activity = (ObjectNode) mapper.readTree(line);
                activities.put(ActivityType.valueOf(activity.get("type").asText()), activity);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a row to start from: a draft, so that it counts nowhere should it stay in the file. */
    ObjectNode of(ActivityType type) {
        ObjectNode activity = Objects.requireNonNull(activities.get(type)).deepCopy();
        activity.remove(LEFT_OUT);
        return activity.put("status", "DRAFT");
    }
}
