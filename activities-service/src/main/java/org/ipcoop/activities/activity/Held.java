package org.ipcoop.activities.activity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ipcoop.activities.activity.model.Activity;

/** Activities that the running transaction holds: nobody else changes them before it ends. */
public final class Held {
    private final Map<UUID, Activity> byId = new HashMap<>();
    private final Map<ExternalKey, Activity> byKey = new HashMap<>();

    Held(List<Activity> activities) {
        for (Activity activity : activities) {
            byId.put(activity.id(), activity);
            ExternalKey key = ExternalKey.of(activity);
            if (key != null) {
                byKey.put(key, activity);
            }
        }
    }

    public Optional<Activity> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By the key it has now; one that was renamed while we waited for it is found under its new key only. */
    public Optional<Activity> find(ExternalKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Collection<Activity> all() {
        return byId.values();
    }
}
