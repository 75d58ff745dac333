package org.ipcoop.activities.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Content;
import org.ipcoop.activities.activity.model.ContentRules;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.codelist.Provinces;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * From JSON to a content fit to be kept. Shape first, by the schemas; then the rules between members, on whatever members
 * have the right shape, so that a client learns of everything in one reply.
 */
@Singleton
class Intake {
    /** Set by the service; accepted so that what GET returned can be sent back, and ignored. */
    private static final List<String> READ_ONLY =
            List.of("verification", "sample", "revision", "createdAt", "updatedAt");

    /**
     * What stands in for a spoiled member without which the others cannot be judged. It is never kept: what spoiled the member
     * is a violation.
     */
    private static final Map<String, JsonNode> STAND_INS = Map.of(
            "reportingOrganisation", TextNode.valueOf("-"),
            "type", TextNode.valueOf(ActivityType.AWARENESS.name()),
            "title", JsonNodeFactory.instance.objectNode().put("en", "-"));

    /** What can only be judged where the type is known. */
    private static final Set<String> OF_THE_TYPE = Set.of("result", "outcomes");

    private final Schemas schemas;
    private final ContentJson json;
    private final ContentRules rules;
    private final References references;

    Intake(Schemas schemas, ContentJson json, Provinces provinces, Clock clock, References references) {
        this.schemas = schemas;
        this.json = json;
        this.rules = new ContentRules(provinces, clock);
        this.references = references;
    }

    /** Judges a body against the state the activity will be in; {@code violations} may hold findings of the caller. */
    Submission read(ObjectNode body, Status status, Violations violations) {
        // Members are only taken out, never changed: a copy of the first level leaves the caller's body as it is.
        ObjectNode tree = body.objectNode().setAll(body);
        tree.remove(READ_ONLY);
        Violations shape = shape(tree);
        shape.list().forEach(violations::add);
        Set<String> spoiled = topLevel(shape);
        if (spoiled.contains("")) {
            violations.throwIfAny();
        }
        if (spoiled.contains("type")) {
            spoiled.addAll(OF_THE_TYPE);
        }
        tree.remove(spoiled);
        STAND_INS.forEach((member, standIn) -> {
            if (spoiled.contains(member)) {
                tree.set(member, standIn);
            }
        });
        Kept kept = judge(tree, status, spoiled, violations);
        violations.throwIfAny();
        return new Submission(kept.content, kept.sample, status, id(tree), text(tree, "reason"));
    }

    /**
     * Judges the reason only and leaves the content alone: what is kept can be taken back whatever has become of the
     * organisations it names.
     */
    Submission untouched(Activity held, ObjectNode body, Status status, Violations violations) {
        shape(body).list().stream()
                .filter(violation -> topLevel(violation.pointer()).equals("reason"))
                .forEach(violations::add);
        violations.throwIfAny();
        return new Submission(held.content(), held.sample(), status, held.id(), text(body, "reason"));
    }

    private Violations shape(ObjectNode tree) {
        Violations shape = new Violations();
        Unstorable.report("", tree, shape);
        if (shape.isEmpty()) {
            schemas.check(tree, shape);
        }
        return shape;
    }

    private record Kept(Content content, boolean sample) {}

    /** Rules on the members that have the right shape; findings at members left out, or depending on them, say nothing new. */
    private Kept judge(ObjectNode tree, Status status, Set<String> spoiled, Violations violations) {
        Violations found = new Violations();
        Content content = rules.apply(bind(tree), status, found);
        boolean sample = references.check(content, found);
        Qualifiers.check(tree, spoiled, found);
        Set<String> silent = new HashSet<>(spoiled);
        if (spoiled.contains("actual") || spoiled.contains("planned")) {
            silent.add("locations");
        }
        found.list().stream()
                .filter(violation -> !silent.contains(topLevel(violation.pointer())))
                .forEach(violations::add);
        return new Kept(content, sample);
    }

    private Content bind(ObjectNode tree) {
        try {
            return json.bind(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schemas let pass what the records do not take", e);
        }
    }

    private static Set<String> topLevel(Violations violations) {
        Set<String> members = new HashSet<>();
        violations.list().forEach(violation -> members.add(topLevel(violation.pointer())));
        return members;
    }

    /** The member of the activity that a pointer goes into. */
    private static String topLevel(@Nullable String pointer) {
        String[] steps = pointer == null ? new String[0] : pointer.split("/", 3);
        return steps.length < 2 ? "" : steps[1];
    }

    private static @Nullable UUID id(ObjectNode tree) {
        String text = text(tree, "id");
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable String text(ObjectNode tree, String member) {
        return tree.has(member) ? tree.get(member).textValue() : null;
    }
}
