package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.activity.result.ActivityType;

/** Reads enumerations from trees whose shape is not known to be right yet. */
final class ActivityTypes {
    private ActivityTypes() {}

    static Optional<ActivityType> find(JsonNode node) {
        return Arrays.stream(ActivityType.values())
                .filter(type -> node.isTextual() && type.name().equals(node.textValue()))
                .findFirst();
    }

    static Optional<Status> status(JsonNode node) {
        return Arrays.stream(Status.values())
                .filter(status -> node.isTextual() && status.name().equals(node.textValue()))
                .findFirst();
    }
}
