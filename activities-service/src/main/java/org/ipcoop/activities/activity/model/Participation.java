package org.ipcoop.activities.activity.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** One line for who takes part as what, with all that any of the lines said of it. */
    static List<Participation> merge(List<Participation> parties) {
        Map<String, Participation> byKey = new LinkedHashMap<>();
        for (Participation party : parties) {
            byKey.merge(party.key(), party, Participation::and);
        }
        return List.copyOf(byKey.values());
    }

    private Participation and(Participation other) {
        return new Participation(
                organisation,
                name == null ? other.name : name,
                role,
                designation == null ? other.designation : designation);
    }
}
