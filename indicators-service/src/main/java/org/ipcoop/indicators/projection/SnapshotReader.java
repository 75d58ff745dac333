package org.ipcoop.indicators.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipcoop.indicators.projection.Snapshot.Interval;
import org.ipcoop.indicators.projection.Snapshot.Location;
import org.ipcoop.indicators.projection.Snapshot.Outcomes;
import org.ipcoop.platform.json.JsonSettings;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event's JSON. Tolerant of members it doesn't know, so that additive changes of the publisher survive; strict
 * about those it reads, so that a wrong type never becomes a wrong number.
 */
public final class SnapshotReader {
    private final ObjectMapper mapper =
            JsonSettings.mapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * @throws JsonProcessingException when it isn't JSON, or a member isn't what it should be
     * @throws RuntimeException when what is required isn't there
     */
    public Snapshot read(String json) throws JsonProcessingException {
        Envelope it = mapper.readValue(json, Envelope.class);
        return new Snapshot(
                it.id(),
                it.reportingOrganisation(),
                it.type(),
                it.areas(),
                it.status(),
                it.revision(),
                it.sample(),
                it.planned(),
                it.actual(),
                it.locations(),
                it.sectors(),
                it.result() == null ? null : result(it.type(), it.result()),
                it.outcomes(),
                it.qualifiers());
    }

    /** Reads the result under its member's name, so that a violation's pointer starts with /result. */
    private Result result(ActivityType type, ObjectNode result) throws JsonProcessingException {
        try {
            return mapper.treeToValue(result, type.result());
        } catch (JsonMappingException e) {
            e.prependPath(Envelope.class, "result");
            throw e;
        }
    }

    /** The snapshot before the type has said how to read the result. */
    record Envelope(
            UUID id,
            String reportingOrganisation,
            ActivityType type,
            List<String> areas,
            ActivityStatus status,
            int revision,
            boolean sample,
            @Nullable Interval planned,
            @Nullable Interval actual,
            @Nullable List<Location> locations,
            @Nullable List<String> sectors,
            @Nullable ObjectNode result,
            @Nullable Outcomes outcomes,
            @Nullable Map<String, String> qualifiers) {
        Envelope {
            required("id", id);
            required("reportingOrganisation", reportingOrganisation);
            required("type", type);
            required("areas", areas);
            required("status", status);
        }
    }

    static void required(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("/" + name + " is missing");
        }
    }
}
