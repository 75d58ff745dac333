package org.ipcoop.indicators.expression;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which words there are for data, as the features that own the data know them. */
public interface Vocabulary {
    /** The measure of a name; empty where there is none. */
    Optional<Shape> measure(String name);

    /** The names of all measures, for a message. */
    Collection<String> measures();

    /** The series of a code; empty where there is none. */
    Optional<Shape> series(String code);

    /** The figure of industry tables of a name; empty where there is none. */
    Optional<Shape> industry(String figure);

    /** The names of all figures of industry tables, for a message. */
    Collection<String> industryFigures();

    /** Whether facts can have a code in the dimension, for measures. */
    Predicate<String> codes(String dimension);

    /** The codes of the dimension in words, for a message. */
    String allowed(String dimension);

    /**
     * How data is laid out: by these dimensions, in this unit where it is known.
     *
     * @param readBy the function that alone makes a number of it; null where it adds up
     */
    record Shape(
            Collection<String> dimensions,
            @Nullable String unit,
            @Nullable Function readBy) {
        /** Of amounts, which add up. */
        public Shape(Collection<String> dimensions, @Nullable String unit) {
            this(dimensions, unit, null);
        }
    }
}
