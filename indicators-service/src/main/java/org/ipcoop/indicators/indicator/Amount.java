package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** A number on its way: null while unknown, with what is to be said about how exact, final and complete it is. */
record Amount(@Nullable BigDecimal value, Set<String> qualifiers, boolean preliminary, boolean incomplete) {
    static final Amount UNKNOWN = exact(null);

    static Amount exact(@Nullable BigDecimal value) {
        return new Amount(value, Set.of(), false, false);
    }

    /** What is known of two; only where nothing is known of either, nothing is known of the sum. */
    Amount plus(Amount other, boolean ownExpected, boolean otherExpected) {
        if (value == null) {
            return other.lacking(ownExpected);
        }
        return other.value == null ? lacking(otherExpected) : with(other, BigDecimal::add);
    }

    /** Both must be known. */
    Amount minus(Amount other) {
        return with(other, BigDecimal::subtract);
    }

    /** Both must be known. */
    Amount times(Amount other) {
        return with(other, BigDecimal::multiply);
    }

    Amount orZero() {
        return value == null ? exact(BigDecimal.ZERO) : this;
    }

    private Amount lacking(boolean expected) {
        return new Amount(value, qualifiers, preliminary, incomplete || expected);
    }

    private Amount with(Amount other, BinaryOperator<BigDecimal> operation) {
        if (value == null || other.value == null) {
            return UNKNOWN;
        }
        Set<String> both = new TreeSet<>(qualifiers);
        both.addAll(other.qualifiers);
        return new Amount(
                operation.apply(value, other.value),
                both,
                preliminary || other.preliminary,
                incomplete || other.incomplete);
    }
}
