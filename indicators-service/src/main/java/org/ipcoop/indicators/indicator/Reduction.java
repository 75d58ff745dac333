package org.ipcoop.indicators.indicator;

/** How the facts of one term become one number. Only SUM may be added over periods and places. */
enum Reduction {
    /** The sum of the values. */
    SUM,
    /** How many different members, plus the values that name no member. */
    DISTINCT,
    /** The lower weighted median: members are the values, values the weights. */
    WEIGHTED_MEDIAN,
    /** How many provincial units have anything above zero. */
    PROVINCES;

    /** Whether the facts must be told apart by member (for PROVINCES: by province). */
    boolean needsMembers() {
        return switch (this) {
            case SUM -> false;
            case DISTINCT, WEIGHTED_MEDIAN, PROVINCES -> true;
        };
    }
}
