package org.ipcoop.platform.cell;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a cell, and how several values share one. */
public final class Cell {
    private static final int QUOTED_IN_MESSAGES = 60;

    /** What the writer of CSV puts before text that a spreadsheet would run. */
    private static final Pattern GUARDED = Pattern.compile("^'(?=[=+@\\t\\r-])");

    private Cell() {}

    /** As it is meant: Unicode NFC, nothing around it, without the guard against formulas. */
    public static String text(String raw) {
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        return composed.startsWith("'") ? GUARDED.matcher(composed).replaceFirst("") : composed;
    }

    /** The values, parted by {@code |} or line breaks, else by {@code ;}, else by commas; empty ones are none. */
    public static List<String> values(String text) {
        String separator = text.contains("|") || text.contains("\n") ? "[|\\n]" : text.contains(";") ? ";" : ",";
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The values in one cell, so that {@link #values} gives them back. */
    public static String joined(List<String> values) {
        boolean alone = values.size() == 1 && values.getFirst().matches("(?s).*[,;].*");
        return String.join("|", values) + (alone ? "|" : "");
    }

    /** Short enough for a message. */
    public static String quoted(String text) {
        return text.length() <= QUOTED_IN_MESSAGES ? text : text.substring(0, QUOTED_IN_MESSAGES) + "…";
    }
}
