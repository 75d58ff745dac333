package org.ipcoop.activities.violation;

import java.util.Locale;
import java.util.Set;

/** Languages as ISO 639 codes them. */
public final class Languages {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** Reports a code of two letters that no language has; the rare ones of three are taken as they are. */
    public static void check(String at, String code, Violations violations) {
        if (code.length() == 2 && !TWO_LETTERS.contains(code)) {
            violations.add(at, "language-unknown", code);
        }
    }
}
