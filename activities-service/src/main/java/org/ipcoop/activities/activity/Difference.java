package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two JSON documents, member by member. Numbers are compared by value. Elements of an array are paired by
 * what they are about, see {@link Alignment}, so that one more province is one change and not a different list. The changes,
 * made one after the other to the first document, give the second one: ADDED inserts, REMOVED takes out, CHANGED replaces.
 */
final class Difference {
    private final List<Change> changes = new ArrayList<>();

    private Difference() {}

    /** What happened at a place. */
    @Schema(name = "FieldChangeKind")
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** One difference: where, and the values there; absent where there was or is none. */
    @Schema(name = "FieldChange")
    public record Change(
            String pointer,
            Kind kind,

            @Schema(implementation = Object.class, description = "The value there, of any JSON type") @Nullable
            JsonNode before,

            @Schema(implementation = Object.class, description = "The value now, of any JSON type") @Nullable
            JsonNode after) {}

    /** The changes that lead from one document to the other; none where they say the same. */
    static List<Change> between(ObjectNode before, ObjectNode after) {
        Difference difference = new Difference();
        difference.members("", before, after);
        return List.copyOf(difference.changes);
    }

    private void members(String at, ObjectNode before, ObjectNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String pointer = Violations.member(at, name);
            JsonNode was = before.get(name);
            JsonNode is = after.get(name);
            if (was == null) {
                changes.add(new Change(pointer, Kind.ADDED, null, is));
            } else if (is == null) {
                changes.add(new Change(pointer, Kind.REMOVED, was, null));
            } else {
                values(pointer, was, is);
            }
        }
    }

    private void values(String at, JsonNode before, JsonNode after) {
        if (before instanceof ObjectNode was && after instanceof ObjectNode is) {
            members(at, was, is);
        } else if (before instanceof ArrayNode was && after instanceof ArrayNode is) {
            elements(at, was, is);
        } else if (!isSame(before, after)) {
            changes.add(new Change(at, Kind.CHANGED, before, after));
        }
    }

    /** From the back what went, from the front what came, then what became of those that stayed. */
    private void elements(String at, ArrayNode before, ArrayNode after) {
        Alignment aligned = Alignment.of(before, after);
        for (int i : aligned.removed().reversed()) {
            changes.add(new Change(at + "/" + i, Kind.REMOVED, before.get(i), null));
        }
        for (int i : aligned.added()) {
            changes.add(new Change(at + "/" + i, Kind.ADDED, null, after.get(i)));
        }
        for (Alignment.Pair pair : aligned.pairs()) {
            values(at + "/" + pair.after(), before.get(pair.before()), after.get(pair.after()));
        }
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }
}
