package org.ipcoop.indicators.ingestion;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ipcoop.indicators.projection.ActivityEvent;
import org.ipcoop.indicators.projection.ActivityEvent.Origin;
import org.ipcoop.indicators.projection.Snapshot;
import org.ipcoop.indicators.projection.SnapshotReader;

/** Turns bytes into an event, or into the reason why not; never throws, whatever the bytes. */
@ApplicationScoped
class EventDecoder {
    private static final Pattern TYPE = Pattern.compile("org\\.ipcoop\\.activity\\.([a-z]+)\\.v([0-9]+)");
    private static final Set<String> KINDS =
            Set.of("completed", "corrected", "verified", "retracted", "returned", "planned");

    private final SnapshotReader reader = new SnapshotReader();

    /** All of them, in their order, on as many threads as there are processors. */
    List<Decoded> decodeAll(List<RawRecord> sources) {
        return sources.parallelStream().map(this::decode).toList();
    }

    Decoded decode(RawRecord source) {
        try {
            Origin origin = origin(source);
            String json = json(source);
            Snapshot snapshot = reader.read(json);
            if (!snapshot.id().toString().equals(source.keyText().orElse(null))) {
                throw new Refusal(Reason.KEY_MISMATCH, "the key is not the id in the data");
            }
            return new Decoded.Readable(ActivityEvent.of(snapshot, json, origin));
        } catch (Refusal refusal) {
            return new Decoded.Poison(source, refusal.reason, refusal.explanation);
        } catch (JsonParseException e) {
            return new Decoded.Poison(source, Reason.BAD_JSON, "at " + place(e));
        } catch (JsonProcessingException e) {
            return new Decoded.Poison(source, Reason.SCHEMA_VIOLATION, violation(e));
        } catch (RuntimeException e) {
            return new Decoded.Poison(source, Reason.SCHEMA_VIOLATION, String.valueOf(e.getMessage()));
        }
    }

    private static Origin origin(RawRecord source) {
        String specification = required(source, "ce_specversion");
        String id = required(source, "ce_id");
        String type = required(source, "ce_type");
        if (!specification.equals("1.0")) {
            throw new Refusal(Reason.UNKNOWN_VERSION, "ce_specversion is not 1.0");
        }
        var parts = TYPE.matcher(type);
        if (!parts.matches() || !KINDS.contains(parts.group(1))) {
            throw new Refusal(Reason.UNKNOWN_TYPE, "ce_type is not known");
        }
        if (!parts.group(2).equals("1")) {
            throw new Refusal(Reason.UNKNOWN_VERSION, "ce_type is not of version 1");
        }
        Instant time = time(required(source, "ce_time"));
        return new Origin(source.partition().topic(), source.partition().partition(), source.offset(), id, type, time);
    }

    private static String required(RawRecord source, String name) {
        return source.header(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new Refusal(Reason.BAD_HEADER, name + " is missing"));
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Refusal(Reason.BAD_HEADER, "ce_time is not a time");
        }
    }

    private static String json(RawRecord source) {
        byte[] payload = source.payload();
        if (payload == null || payload.length == 0) {
            throw new Refusal(Reason.NO_DATA, "the record has no data");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Reason.BAD_JSON, "the data is not UTF-8");
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? "an unknown place"
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    /** Pointer and expected type; the library's own message would repeat contents. */
    private static String violation(JsonProcessingException e) {
        String pointer = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                        .collect(Collectors.joining())
                : "";
        if (e.getCause() instanceof IllegalArgumentException cause) {
            return (pointer + " " + cause.getMessage()).strip();
        }
        String expected = e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? mismatch.getTargetType().getSimpleName()
                : "something else";
        return (pointer + " expected " + expected).strip();
    }

    /** Ends reading a record; carries the reason to {@link #decode}. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;
        private final String explanation;

        private Refusal(Reason reason, String explanation) {
            super(explanation, null, false, false);
            this.reason = reason;
            this.explanation = explanation;
        }
    }
}
