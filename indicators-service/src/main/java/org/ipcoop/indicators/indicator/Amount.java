package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** A number on its way: null while unknown, with what is to be said about how exact, final and complete it is. */
record Amount(@Nullable BigDecimal value, Set<String> qualifiers, boolean preliminary, Set<Gap> gaps) {
    static final Amount NOTHING = unknown(Set.of());

    static Amount exact(BigDecimal value) {
        return new Amount(value, Set.of(), false, Set.of());
    }

    /** Without gaps nothing is missing: nothing happened. */
    static Amount unknown(Set<Gap> gaps) {
        return new Amount(null, Set.of(), false, gaps);
    }

    /** What is known of two; only where nothing is known of either, nothing is known of the sum. */
    Amount plus(Amount other) {
        if (value == null) {
            return other.lacking(gaps);
        }
        return other.value == null ? lacking(other.gaps) : with(other, BigDecimal::add);
    }

    /** Both must be known. What "over" is taken off by leans the other way: then it is about. */
    Amount minus(Amount other) {
        Set<String> words = other.qualifiers.isEmpty() ? other.qualifiers : Set.of(Qualifiers.ABOUT);
        return with(new Amount(other.value, words, other.preliminary, other.gaps), BigDecimal::subtract);
    }

    /** Both must be known. */
    Amount times(Amount other) {
        return with(other, BigDecimal::multiply);
    }

    Amount orZero() {
        return value == null ? exact(BigDecimal.ZERO) : this;
    }

    private Amount lacking(Set<Gap> more) {
        return new Amount(value, qualifiers, preliminary, both(gaps, more));
    }

    private Amount with(Amount other, BinaryOperator<BigDecimal> operation) {
        Set<Gap> all = both(gaps, other.gaps);
        if (value == null || other.value == null) {
            return unknown(all);
        }
        Set<String> words = new TreeSet<>(qualifiers);
        words.addAll(other.qualifiers);
        return new Amount(operation.apply(value, other.value), words, preliminary || other.preliminary, all);
    }

    /** The gaps of either, in the order of the enum. */
    static Set<Gap> both(Set<Gap> one, Set<Gap> other) {
        Set<Gap> all = EnumSet.noneOf(Gap.class);
        all.addAll(one);
        all.addAll(other);
        return all;
    }
}
