package org.ipcoop.indicators.expression;

import org.jspecify.annotations.Nullable;

/** What an expression stands for, as far as it decides what may be done with it. */
record Meaning(Kind kind, @Nullable String unit) {
    /** For what is wrong already, so that nothing else is said about it. */
    static final Meaning UNKNOWN = new Meaning(Kind.UNKNOWN, null);

    static final Meaning NUMBER = new Meaning(Kind.NUMBER, null);
    static final Meaning RATIO = new Meaning(Kind.RATIO, null);

    static Meaning amount(@Nullable String unit) {
        return new Meaning(Kind.AMOUNT, unit);
    }

    /** A plain number, an amount of something, or a quotient of two amounts. */
    enum Kind {
        NUMBER,
        AMOUNT,
        RATIO,
        UNKNOWN
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean differsFrom(Meaning other) {
        return unit != null && other.unit != null && !unit.equalsIgnoreCase(other.unit);
    }
}
