package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Brings an activity to what the reporting organisation has under its own key: created, replaced or left alone. */
@ApplicationScoped
class ActivityUpsert {
    private final ActivityRegister register;
    private final ActivityChanges changes;
    private final ActivityStore store;

    ActivityUpsert(
ActivityRegister register, ActivityChanges changes, ActivityStore store) {
        this.register = register;
        this.changes = changes;
        this.store = store;
    }

    Written put(Caller caller, String org, String externalId, WriteConditions conditions, ObjectNode body) {
        Access.requireReporter(caller, org);
        ObjectNode keyed = keyed(org, externalId, body);
        return ActivityRegister.settled(() -> store.findByExternalId(org, externalId)
                .map(id -> replace(caller, id, conditions, keyed))
                .orElseGet(() -> create(caller, conditions, keyed)));
    }

    private Written create(Caller caller, WriteConditions conditions, ObjectNode body) {
        EntityTag.requireNoneWanted(conditions.ifMatch());
        return register.insert(caller, register.read(body));
    }

    private Written replace(Caller caller, UUID id, WriteConditions conditions, ObjectNode body) {
        Activity held = store.hold(id);
        // Found by its key before it was held: it may have gone to another organisation in between.
        Access.requireReporter(caller, held.content().reportingOrganisation());
        EntityTag current = EntityTag.ofRevision(held.revision());
        current.requireMatchIfSent(conditions.ifMatch());
        current.requireNoMatch(conditions.ifNoneMatch());
        ObjectNode sent = asHeld(held, body);
        return new Written(changes.replaceUnlessSame(caller, held, sent), false);
    }

    /** A client's own records know nothing of verification: what it calls completed may be verified here. */
    private static ObjectNode asHeld(Activity held, ObjectNode body) {
        boolean completed = ActivityTypes.status(body.path("status"))
                .filter(Status.COMPLETED::equals)
                .isPresent();
        return completed && held.status() == Status.VERIFIED ? body.deepCopy().without("status") : body;
    }

    /** Changes single members of an activity that is there. */
    Activity patch(Caller caller, String org, String externalId, @Nullable String ifMatch, ObjectNode patch) {
        UUID id = store.findByExternalId(org, externalId)
                .orElseThrow(() -> new NotFound("activity", org + "/" + externalId));
        return changes.patch(caller, id, ifMatch, patch);
    }

    /** The key of the address and the one of the body, where it has one, are the same. */
    private static ObjectNode keyed(String org, String externalId, ObjectNode body) {
        Violations violations = new Violations();
        ObjectNode keyed = body.deepCopy();
        put(keyed, "reportingOrganisation", org, violations);
        put(keyed, "externalId", externalId, violations);
        violations.throwIfAny();
        return keyed;
    }

    private static void put(ObjectNode body, String member, String value, Violations violations) {
        if (body.has(member) && !value.equals(body.get(member).asText())) {
            violations.add("/" + member, "differs-from-address", value);
        }
        body.put(member, value);
    }
}
