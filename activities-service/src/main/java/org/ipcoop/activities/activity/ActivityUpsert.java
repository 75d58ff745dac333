package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Brings an activity to what the reporting organisation has under its own key: created, replaced or left alone. */
@ApplicationScoped
class ActivityUpsert {
    private final ActivityRegister register;
    private final ActivityChanges changes;
    private final ActivityStore store;
    private final ContentJson json;

    ActivityUpsert(ActivityRegister register, ActivityChanges changes, ActivityStore store, ContentJson json) {
        this.register = register;
        this.changes = changes;
        this.store = store;
        this.json = json;
    }

    Written put(Caller caller, String org, String externalId, WriteConditions conditions, ObjectNode body) {
        Access.requireReporter(caller, org);
        ObjectNode keyed = keyed(org, externalId, body);
        var key = new ExternalKey(org, externalId);
        return ActivityRegister.settled(() -> store.hold(key)
                .map(held -> replace(caller, held, conditions, keyed))
                .orElseGet(() -> create(caller, key, conditions, keyed)));
    }

    /** Where another sender of the same key was faster, its activity is there now. */
    private Written create(Caller caller, ExternalKey key, WriteConditions conditions, ObjectNode body) {
        EntityTag.requireNoneWanted(conditions.ifMatch());
        try {
            return register.insert(caller, register.read(body));
        } catch (Conflict taken) {
            return store.hold(key)
                    .map(held -> replace(caller, held, conditions, body))
                    .orElseThrow(() -> taken);
        }
    }

    private Written replace(Caller caller, Activity held, WriteConditions conditions, ObjectNode body) {
        EntityTag current = EntityTag.ofRevision(held.revision());
        current.requireMatchIfSent(conditions.ifMatch());
        current.requireNoMatch(conditions.ifNoneMatch());
        ObjectNode sent = asHeld(held, body);
        Activity kept = changes.replaceUnlessSame(caller, held, sent);
        return new Written(kept, false, json.text(kept));
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
        return store.findId(new ExternalKey(org, externalId))
                .map(id -> changes.patch(caller, id, ifMatch, patch))
                .orElseThrow(() -> new NotFound("activity", org + "/" + externalId));
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
