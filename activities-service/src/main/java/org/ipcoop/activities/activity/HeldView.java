package org.ipcoop.activities.activity;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.jspecify.annotations.Nullable;

/** The activities a transaction holds, as the records judged so far will leave them: the second of a key meets the first. */
final class HeldView {
    private final Map<UUID, Activity> byId = new HashMap<>();
    private final Map<ExternalKey, Activity> byKey = new HashMap<>();

    HeldView(Held held) {
        held.all().forEach(this::put);
    }

    /** The activity a record is about: by its key, and by its id where it has no key; null where there is none yet. */
    @Nullable
    Activity find(Candidate candidate) {
        Activity same = candidate.id().map(byId::get).orElse(null);
        if (candidate.key().isEmpty()) {
            return same;
        }
        Activity held = candidate.key().map(byKey::get).orElse(null);
        if (held == null && same != null) {
            throw new Conflict("conflict.activity-id", Map.of(), same.id());
        }
        return held;
    }

    void put(Activity activity) {
        Activity before = byId.put(activity.id(), activity);
        if (before != null && ExternalKey.of(before) != null) {
            byKey.remove(ExternalKey.of(before));
        }
        ExternalKey key = ExternalKey.of(activity);
        if (key != null) {
            byKey.put(key, activity);
        }
    }
}
