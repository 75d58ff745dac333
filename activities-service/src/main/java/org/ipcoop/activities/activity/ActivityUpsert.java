package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.List;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Brings one activity to what the reporting organisation has under its own key: created, replaced, moved or left alone. */
@ApplicationScoped
class ActivityUpsert {
    private final Upserts upserts;
    private final UpsertJudge judge;
    private final ActivityStore store;
    private final ActivityChanges changes;
    private final ContentJson json;

    ActivityUpsert(Upserts upserts, UpsertJudge judge, ActivityStore store, ActivityChanges changes, ContentJson json) {
        this.upserts = upserts;
        this.judge = judge;
        this.store = store;
        this.changes = changes;
        this.json = json;
    }

    Written put(Caller caller, ExternalKey key, WriteConditions conditions, ObjectNode body) {
        Access.requireReporter(caller, key.organisation());
        ObjectNode keyed = keyed(key, body);
        return switch (ActivityRegister.settled(() -> bring(caller, conditions, keyed))) {
            case Verdict verdict -> written(verdict);
            case Judgement.Refusal refused -> throw refused.cause();
        };
    }

    private Written written(Verdict verdict) {
        boolean created = verdict.kind() == Verdict.Kind.CREATED;
        String text = verdict.revisions().isEmpty()
                ? json.text(verdict.activity())
                : verdict.revisions().getLast().json();
        return new Written(verdict.activity(), created, text);
    }

    /** Read anew by each try. */
    private Judgement bring(Caller caller, WriteConditions conditions, ObjectNode body) {
        Candidate candidate = judge.candidate(caller, body, conditions);
        return upserts.bring(List.of(candidate)).getFirst();
    }

    /** Changes single members of an activity that is there. */
    Activity patch(Caller caller, ExternalKey key, @Nullable String ifMatch, ObjectNode patch) {
        return store.findId(key)
                .map(id -> changes.patch(caller, id, ifMatch, patch))
                .orElseThrow(() -> new NotFound("activity", key.organisation() + "/" + key.externalId()));
    }

    /** The key of the address and the one of the body, where it has one, are the same. */
    private static ObjectNode keyed(ExternalKey key, ObjectNode body) {
        Violations violations = new Violations();
        ObjectNode keyed = body.deepCopy();
        put(keyed, "reportingOrganisation", key.organisation(), violations);
        put(keyed, "externalId", key.externalId(), violations);
        violations.throwIfAny();
        return keyed;
    }

    private static void put(ObjectNode body, String member, String value, Violations violations) {
        if (body.has(member)
                && !value.equals(Normalizer.normalize(body.get(member).asText(), Normalizer.Form.NFC))) {
            violations.add("/" + member, "differs-from-address", value);
        }
        body.put(member, value);
    }
}
