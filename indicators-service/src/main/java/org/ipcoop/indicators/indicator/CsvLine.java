package org.ipcoop.indicators.indicator;

import java.util.List;

/** One line of RFC 4180 CSV, safe to open in a spreadsheet. */
final class CsvLine {
    private CsvLine() {}

    /** A line of the fields, quoted where they need it; text that a spreadsheet would run as a formula gets a leading '. */
    static String of(List<String> fields) {
        return String.join(",", fields.stream().map(CsvLine::quoted).toList()) + "\r\n";
    }

    private static String quoted(String field) {
        boolean formula = !field.isEmpty() && "=+@\t".indexOf(field.charAt(0)) >= 0;
        String safe = formula ? "'" + field : field;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
