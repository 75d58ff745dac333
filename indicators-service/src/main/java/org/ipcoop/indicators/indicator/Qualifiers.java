package org.ipcoop.indicators.indicator;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How exact a number is that was made of qualified ones. */
final class Qualifiers {
    static final String ABOUT = "ABOUT";

    private Qualifiers() {}

    /**
     * Null where all are exact; the one qualifier of the numerator where it is the only one; else ABOUT, since "over" and
     * "nearly" added up, or divided by, lean neither way.
     */
    static @Nullable String of(Set<String> numerator, Set<String> denominator) {
        if (numerator.isEmpty() && denominator.isEmpty()) {
            return null;
        }
        return denominator.isEmpty() && numerator.size() == 1
                ? numerator.iterator().next()
                : ABOUT;
    }
}
