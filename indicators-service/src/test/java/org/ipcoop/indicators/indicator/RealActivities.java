package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipcoop.indicators.projection.Fact;
import org.ipcoop.indicators.projection.Facts;
import org.ipcoop.indicators.projection.SnapshotReader;
import org.ipcoop.platform.json.JsonSettings;

/** The facts of the 81 real activities, read as they reach this service: with present province codes and as samples. */
final class RealActivities {
    private static final Path RECORDS = Path.of("../reference-data/activities/activities.ndjson");

    private final ObjectMapper json = JsonSettings.mapper();
    private final Map<String, String> presentCodes = new HashMap<>();

    private RealActivities() {
        ShippedCsv.rows("/org/ipcoop/contracts/codelists/former-provinces.csv")
                .forEach(row -> presentCodes.put(row.get("legacy_code"), row.get("new_code")));
    }

    static List<FactTables.Row> facts() throws IOException {
        RealActivities activities = new RealActivities();
        SnapshotReader reader = new SnapshotReader();
        List<FactTables.Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(RECORDS)) {
            ObjectNode record = activities.received(line);
            UUID id = UUID.fromString(record.get("id").textValue());
            Facts.of(reader.read(record.toString())).forEach(fact -> rows.add(activities.row(id, fact)));
        }
        return rows;
    }

    /** What the activities-service adds before it publishes. */
    private ObjectNode received(String line) throws IOException {
        ObjectNode record = (ObjectNode) json.readTree(line);
        String externalId = record.get("externalId").textValue();
        record.put(
                "id",
                UUID.nameUUIDFromBytes(externalId.getBytes(StandardCharsets.UTF_8))
                        .toString());
        record.put("revision", 1);
        record.put("sample", true);
        String end = record.at("/actual/end").asText(record.at("/planned/end").asText());
        if (end.compareTo("2025-07-01") < 0) {
            record.withArray("locations").forEach(location -> {
                String former = location.get("province").textValue();
                ((ObjectNode) location).put("province", presentCodes.get(former));
            });
        }
        return record;
    }

    private FactTables.Row row(UUID id, Fact fact) {
        var key = fact.key();
        return new FactTables.Row(
                id,
                key.measure(),
                key.day(),
                key.activityType(),
                key.area(),
                key.province(),
                key.organisation(),
                key.sample(),
                json.valueToTree(key.dims()).toString(),
                key.member(),
                fact.value(),
                fact.qualifier());
    }
}
