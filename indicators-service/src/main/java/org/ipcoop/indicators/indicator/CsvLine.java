package org.ipcoop.indicators.indicator;

import java.util.ArrayList;
import java.util.List;

/** Fields of one line of RFC 4180 CSV, and back. */
final class CsvLine {
    private CsvLine() {}

    /** The fields of a line; quotes are taken off and doubled ones halved. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

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
