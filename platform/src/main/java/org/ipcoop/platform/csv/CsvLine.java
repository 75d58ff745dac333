package org.ipcoop.platform.csv;

import java.util.List;
import java.util.regex.Pattern;

/** One line of RFC 4180 CSV, safe to open in a spreadsheet. */
public final class CsvLine {
    /** What a file starts with so that a spreadsheet reads it as UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern FORMULA =
            Pattern.compile("^(?:[=+@\t\r]|-(?![0-9]+(?:[.,][0-9]+)?$)).*", Pattern.DOTALL);

    private CsvLine() {}

    /** A line of the fields, quoted where they need it; text that a spreadsheet would run as a formula gets a leading '. */
    public static String of(List<String> fields) {
        return of(fields, ',');
    }

    /** The same with another delimiter: spreadsheets that write a decimal comma expect {@code ;}. */
    public static String of(List<String> fields, char delimiter) {
        return String.join(
                        String.valueOf(delimiter),
                        fields.stream().map(field -> quoted(field, delimiter)).toList())
                + "\r\n";
    }

    private static String quoted(String field, char delimiter) {
        String safe = FORMULA.matcher(field).matches() ? "'" + field : field;
        boolean plain = safe.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
