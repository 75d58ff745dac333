package org.ipcoop.activities.outbox;

import java.util.Locale;

/** What can be told about an activity. {@code PLANNED} goes to the topic of plans, everything else to the main one. */
public enum EventType {
    PLANNED,
    COMPLETED,
    CORRECTED,
    VERIFIED,
    RETRACTED,
    RETURNED;

    /** The CloudEvents type, {@code org.ipcoop.activity.completed.v1}. */
    public String ceType() {
        return "org.ipcoop.activity." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
