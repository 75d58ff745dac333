package org.ipcoop.indicators.industry.method;

import java.util.Collection;

/** Whether a class is one of the intensive ones. */
public enum Membership {
    INTENSIVE,
    NOT_INTENSIVE,
    /** The table doesn't say enough: the class is on neither side of a comparison. */
    UNKNOWN;

    /** Of a class in several rights together: one right is enough, and what is unknown may have been it. */
    static Membership any(Collection<Membership> each) {
        if (each.contains(INTENSIVE)) {
            return INTENSIVE;
        }
        return each.isEmpty() || each.contains(UNKNOWN) ? UNKNOWN : NOT_INTENSIVE;
    }
}
