package org.ipcoop.activities.organisation;

import java.time.LocalDate;
import org.ipcoop.activities.violation.Storable;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** The rules of texts and days that every body of this feature has. */
final class Texts {
    private static final int LONGEST = 300;

    private Texts() {}

    static void checkLength(String at, @Nullable String text, Violations violations) {
        boolean kept = text == null || (!text.isBlank() && text.length() <= LONGEST);
        if (!kept) {
            violations.add(at, "limit-length", 1, LONGEST);
        } else if (text != null && !Storable.isText(text)) {
            violations.add(at, "text-characters");
        }
    }

    static void checkDays(
            String atFrom, @Nullable LocalDate from, String atTo, @Nullable LocalDate to, Violations violations) {
        checkDay(atFrom, from, violations);
        checkDay(atTo, to, violations);
        if (from != null && to != null && from.isAfter(to)) {
            violations.add(atTo, "end-before-start", to, from);
        }
    }

    /** Java reads years that no database keeps. */
    private static void checkDay(String at, @Nullable LocalDate day, Violations violations) {
        if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
            violations.add(at, "wrong-format", "date");
        }
    }
}
