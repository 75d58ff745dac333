package org.ipcoop.activities.activity.model;

import org.jspecify.annotations.Nullable;

/** An organisation taking part: registered (by code), or by the name printed in the source. */
public record Participation(
        @Nullable String organisation,
        @Nullable String name,
        Role role,
        @Nullable Designation designation) {

    /** Who takes part as what, which is said once. */
    String key() {
        return (organisation != null ? organisation : name) + " " + role;
    }

    /** IATI's organisation roles. */
    public enum Role {
        FUNDING,
        ACCOUNTABLE,
        EXTENDING,
        IMPLEMENTING
    }

    /** Standing under the Memorandum. */
    public enum Designation {
        FOCAL_POINT,
        DESIGNATED_THIRD_PARTY
    }

    Participation of(String other) {
        return new Participation(other, name, role, designation);
    }
}
