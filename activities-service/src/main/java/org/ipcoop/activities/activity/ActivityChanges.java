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
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.Forbidden;
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
            Activity held = store.hold(id);
            Access.requireReporter(caller, held.content().reportingOrganisation());
            EntityTag.ofRevision(held.revision()).requireMatch(ifMatch);
            return replace(caller, held, body);
        });
    }

    /** The same for an activity that the caller's transaction holds. */
    Activity replace(Caller caller, Activity held, ObjectNode body) {
        if (held.status().isTerminal()) {
            throw new Conflict("conflict.terminal", Map.of("currentStatus", held.status()), held.status());
        }
        Violations violations = new Violations();
        checkAgainst(held, body, violations);
        Submission sent = intake.read(body, held.status(), violations);
        Access.requireReporter(caller, sent.content().reportingOrganisation());
        Action action = held.status().isFinished() ? Action.CORRECTED : Action.REPLACED;
        return keep(held, sent, held.status(), new Change(action, caller, sent.reason()));
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
            if (ifMatch != null) {
                EntityTag.ofRevision(held.revision()).requireMatch(ifMatch);
            }
            refuseIllegal(held, transition);
            Violations violations = new Violations();
            ObjectNode whole = bodies.overlay(json.write(held), transition, body, violations);
            Submission sent = intake.read(whole, transition.to(), violations);
            if (transition == Transition.VERIFY && store.hasReported(id, caller.subject())) {
                throw new Forbidden("forbidden.own-report");
            }
            return keep(held, sent, transition.to(), new Change(Action.of(transition), caller, sent.reason()));
        });
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
        Activity next = held.next(content, to, sent.sample(), now);
        store.update(held, next, change);
        return next;
    }
}
