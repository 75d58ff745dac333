package org.ipcoop.activities.activity.result;

import org.jspecify.annotations.Nullable;

/** Agreements signed between universities and enterprises, by kind. */
public record Agreement(Kind kind, Long count, @Nullable Long valueVnd) {
    /** What the parties agreed on. */
    public enum Kind {
        LICENCE,
        ASSIGNMENT,
        SPIN_OFF,
        JOINT_RESEARCH,
        UNSPECIFIED
    }
}
