package org.ipcoop.activities.activity.result;

import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** Result of raising awareness. */
public record Awareness(
        @Nullable Channel channel,
        @Nullable Long reach,
        @Nullable Long attendees,
        @Nullable Long women) implements Result {

    /** How the public was reached. */
    public enum Channel {
        EVENT,
        PRESS,
        TELEVISION_RADIO,
        SOCIAL_MEDIA,
        WEB,
        CONTEST
    }

    @Override
    public void check(String at, Violations violations) {
        violations.atMost(at + "/women", women, "attendees", attendees);
    }
}
