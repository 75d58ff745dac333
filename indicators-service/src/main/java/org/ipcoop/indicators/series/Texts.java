package org.ipcoop.indicators.series;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads short texts that stewards send; what is wrong with one goes to the list. */
public final class Texts {
    private static final int LONGEST = 1000;
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s\\p{Cntrl}\\p{Cs}/?#][^\\s\\p{Cntrl}\\p{Cs}]{0,990}");

    private final List<Violation> violations;

    public Texts(List<Violation> violations) {
        this.violations = violations;
    }

    /** The text; empty, and told, where it is missing. */
    public String required(String at, @Nullable String text) {
        String read = optional(at, text);
        if (text == null || text.isBlank()) {
            violations.add(Violation.at(at, "required"));
        }
        return read == null ? "" : read;
    }

    /** The text in Unicode NFC without blanks around it; absent where nothing else is left. */
    public @Nullable String optional(String at, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST || text.codePoints().anyMatch(Texts::isNoText)) {
            violations.add(Violation.at(at, "series-text", LONGEST));
        }
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** An address of the web. */
    public @Nullable String link(String at, @Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        if (!LINK.matcher(link.strip()).matches()) {
            violations.add(Violation.at(at, "wrong-format", "uri"));
        }
        return link.strip();
    }

    /** Control characters, and halves of characters, which no database keeps. */
    public static boolean isNoText(int c) {
        return c < ' ' || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
