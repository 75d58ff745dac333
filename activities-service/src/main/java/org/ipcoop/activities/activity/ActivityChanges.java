package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipcoop.activities.activity.model.Action;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Content;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.activity.model.Transition;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.json.MergePatch;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.Forbidden;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Changes activities that are there: replaces or corrects their content, moves them from state to state. */
@ApplicationScoped
class ActivityChanges {
    private final Intake intake;
    private final ActivityStore store;
    private final ContentJson json;
    private final TransitionBody bodies;
    private final Clock clock;

    ActivityChanges(Intake intake, ActivityStore store, ContentJson json, TransitionBody bodies, Clock clock) {
        this.intake = intake;
        this.store = store;
        this.json = json;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Replaces the content; of a finished activity that is a correction and needs a reason. */
    Activity replace(Caller caller, UUID id, @Nullable String ifMatch, ObjectNode body) {
        return ActivityRegister.settled(() -> {
            return replace(caller, held(caller, id, ifMatch), body);
        });
    }

    /** Changes single members of the content, as RFC 7396 says; a patch that changes nothing makes no revision. */
    Activity patch(Caller caller, UUID id, @Nullable String ifMatch, ObjectNode patch) {
        return ActivityRegister.settled(() -> {
            Activity held = held(caller, id, ifMatch);
            refuseTerminal(held);
            return replaceUnlessSame(caller, held, (ObjectNode) MergePatch.apply(json.write(held), patch));
        });
    }

    private Activity held(Caller caller, UUID id, @Nullable String ifMatch) {
        Activity held = store.hold(id);
        Access.requireReporter(caller, held.content().reportingOrganisation());
        EntityTag.ofRevision(held.revision()).requireMatch(ifMatch);
        return held;
    }

    /** Replaces the content where it differs; else there is no revision and no event. */
    Activity replaceUnlessSame(Caller caller, Activity held, ObjectNode body) {
        return isSame(held, body) ? held : replace(caller, held, body);
    }

    /**
     * A finished activity sent again unchanged is not a correction, so that no reason is asked for. What cannot be read is no
     * repetition; replacing it says all that is wrong.
     */
    private boolean isSame(Activity held, ObjectNode body) {
        try {
            Submission sent = intake.read(body, held.status(), new Violations());
            boolean sameStatus = ActivityTypes.status(body.path("status"))
                    .map(held.status()::equals)
                    .orElse(true);
            boolean sameId = sent.id() == null || sent.id().equals(held.id());
            return sameStatus && sameId && json.isSame(sent.content(), held.content());
        } catch (Invalid broken) {
            return false;
        }
    }

    /** Replaces the content of an activity that the caller's transaction holds. */
    Activity replace(Caller caller, Activity held, ObjectNode body) {
        refuseTerminal(held);
        Violations violations = new Violations();
        checkAgainst(held, body, violations);
        Submission sent = intake.read(body, held.status(), violations);
        Access.requireReporter(caller, sent.content().reportingOrganisation());
        Action action = held.status().isFinished() ? Action.CORRECTED : Action.REPLACED;
        return keep(held, sent, held.status(), new Change(action, caller, sent.reason()));
    }

    private static void refuseTerminal(Activity held) {
        if (held.status().isTerminal()) {
            throw new Conflict("conflict.terminal", Map.of("currentStatus", held.status()), held.status());
        }
    }

    private static void checkAgainst(Activity held, ObjectNode body, Violations violations) {
        if (body.path("id").isTextual()
                && !body.get("id").textValue().equalsIgnoreCase(held.id().toString())) {
            violations.add("/id", "id-differs", held.id());
        }
        if (ActivityTypes.status(body.path("status"))
                .filter(status -> status != held.status())
                .isPresent()) {
            violations.add("/status", "use-transitions", held.status(), String.join(", ", moves(held.status())));
        }
        if (held.status().isFinished() && !body.has("reason")) {
            violations.add("/reason", "reason-required");
        }
    }

    /** Moves it; a move that its state does not allow is a 409 that names those it does. */
    Activity move(Caller caller, UUID id, Transition transition, @Nullable String ifMatch, @Nullable ObjectNode body) {
        return ActivityRegister.settled(() -> {
            Activity held = store.hold(id);
            Access.requireMover(caller, transition, held.content().reportingOrganisation());
            EntityTag.ofRevision(held.revision()).requireMatchIfSent(ifMatch);
            refuseIllegal(held, transition);
            Violations violations = new Violations();
            ObjectNode whole = bodies.overlay(json.write(held), transition, body, violations);
            Submission sent = read(held, transition, whole, violations);
            if (transition == Transition.VERIFY && store.hasReported(id, caller.subject())) {
                throw new Forbidden("forbidden.own-report");
            }
            return keep(held, sent, transition.to(), new Change(Action.of(transition), caller, sent.reason()));
        });
    }

    private Submission read(Activity held, Transition transition, ObjectNode whole, Violations violations) {
        return switch (transition) {
            case PLAN, START, RESUME, COMPLETE, VERIFY -> intake.read(whole, transition.to(), violations);
            case SUSPEND, RETURN, CANCEL, RETRACT -> intake.untouched(held, whole, transition.to(), violations);
        };
    }

    private static void refuseIllegal(Activity held, Transition transition) {
        if (!transition.isAllowedFrom(held.status())) {
            List<String> moves = moves(held.status());
            throw new Conflict(
                    "conflict.transition",
                    Map.of("currentStatus", held.status(), "allowedTransitions", moves),
                    transition.slug(),
                    held.status());
        }
    }

    private static List<String> moves(Status status) {
        return status.allowed().stream().map(Transition::slug).toList();
    }

    private Activity keep(Activity held, Submission sent, Status to, Change change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Content content = sent.content();
        Activity moved = held.next(content, to, sent.sample(), now);
        Activity next = change.action() == Action.VERIFIED
                ? moved.verifiedBy(change.caller().organisation())
                : moved;
        store.update(held, next, change);
        return next;
    }
}
