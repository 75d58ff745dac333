package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.ipcoop.activities.activity.WriteFailure.LostRace;
import org.ipcoop.activities.activity.model.Action;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.id.UuidV7;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.security.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes new activities, each once, however often and from however many sides the same one is sent. */
@ApplicationScoped
class ActivityRegister {
    private static final Logger LOG = Logger.getLogger(ActivityRegister.class);
    /** Each loss means that another writer won, so that there is progress; this many in a row do not happen by chance. */
    private static final int TRIES = 5;

    private final Intake intake;
    private final ActivityStore store;
    private final ContentJson json;
    private final Idempotency idempotency;
    private final Clock clock;

    ActivityRegister(Intake intake, ActivityStore store, ContentJson json, Idempotency idempotency, Clock clock) {
        this.intake = intake;
        this.store = store;
        this.json = json;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** A new activity, or the one already there where the same was sent before. */
    Written create(Caller caller, @Nullable String idempotencyKey, ObjectNode body) {
        return settled(() -> idempotency.once(caller.subject(), idempotencyKey, body, () -> register(caller, body)));
    }

    /** Runs in a transaction. Whoever loses a race for a key starts again and finds what the winner wrote. */
    static <T> T settled(Supplier<T> write) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return QuarkusTransaction.requiringNew().call(write::get);
            } catch (LostRace lost) {
                LOG.debugf("lost a race for an activity try=%s", tries);
            }
        }
        return QuarkusTransaction.requiringNew().call(write::get);
    }

    private Written register(Caller caller, ObjectNode body) {
        Submission sent = read(body);
        Access.requireReporter(caller, sent.content().reportingOrganisation());
        return insert(caller, sent);
    }

    private Submission read(ObjectNode body) {
        Violations violations = new Violations();
        Status status = ActivityTypes.status(body.path("status")).orElse(Status.DRAFT);
        if (!status.isInitial()) {
            violations.add("/status", "not-one-of", "DRAFT, PLANNED, ONGOING, COMPLETED");
        }
        return intake.read(body, status.isInitial() ? status : Status.DRAFT, violations);
    }

    private Written repeated(Submission sent, Activity there) {
        Activity first = store.find(there.id(), 1).orElse(there);
        boolean same = json.isSame(sent.content(), there.content())
                || (json.isSame(sent.content(), first.content()) && sent.status() == first.status());
        if (!same) {
            throw new Conflict("conflict.activity-id", Map.of(), there.id());
        }
        return new Written(there, false, json.text(there));
    }

    private Written insert(Caller caller, Submission sent) {
        UUID id = sent.id() == null ? UuidV7.next() : sent.id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var activity = new Activity(id, sent.content(), sent.status(), sent.sample(), 1, now, now);
        NextRevision first = store.revision(activity, new Change(Action.CREATED, caller, sent.reason()), null);
        return store.insert(first)
                ? new Written(activity, true, first.json())
                : repeated(sent, store.find(id).orElseThrow());
    }
}
