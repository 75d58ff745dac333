package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import org.ipcoop.activities.activity.model.Transition;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What a move may bring along: a reason always, and what became known with it. */
@Singleton
class TransitionBody {
    private static final Set<String> WITH_START = Set.of("actual");
    private static final Set<String> WITH_COMPLETION =
            Set.of("actual", "result", "outcomes", "qualifiers", "evidence", "budget");

    /** The stored activity with the members of the body put over it, ready to be judged as a whole. */
    ObjectNode overlay(ObjectNode stored, Transition transition, @Nullable ObjectNode body, Violations violations) {
        ObjectNode whole = stored.deepCopy();
        if (body != null) {
            Set<String> allowed = members(transition);
            body.properties().forEach(member -> {
                if (allowed.contains(member.getKey()) || member.getKey().equals("reason")) {
                    whole.set(member.getKey(), member.getValue());
                } else {
                    violations.add(Violation.unknownField("/" + member.getKey(), member.getKey(), known(allowed)));
                }
            });
        }
        if (transition.needsReason() && !whole.has("reason")) {
            violations.add("/reason", "reason-required");
        }
        keepStart(stored.path("actual").path("start"), whole);
        return whole;
    }

    private static Set<String> known(Set<String> allowed) {
        Set<String> known = new TreeSet<>(allowed);
        known.add("reason");
        return known;
    }

    /** Completing with only the end keeps the start that is known. */
    private static void keepStart(JsonNode start, ObjectNode whole) {
        if (start.isTextual() && whole.path("actual") instanceof ObjectNode actual && !actual.has("start")) {
            actual.set("start", start);
        }
    }

    private static Set<String> members(Transition transition) {
        return switch (transition) {
            case START, RESUME -> WITH_START;
            case COMPLETE -> WITH_COMPLETION;
            case PLAN, SUSPEND, RETURN, VERIFY, CANCEL, RETRACT -> Set.of();
        };
    }
}
