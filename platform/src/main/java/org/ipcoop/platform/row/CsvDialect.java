package org.ipcoop.platform.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a CSV file parts its cells: as its first line says ({@code sep=;}), else the sign its header has most of. */
record CsvDialect(char delimiter, boolean announced) {
    private static final Pattern ANNOUNCED = Pattern.compile("^\"?sep=(.)\"?\\r?(?:\\n|$)", Pattern.DOTALL);

    /** Of a file that begins with this text. */
    static CsvDialect of(String beginning) {
        Matcher announced = ANNOUNCED.matcher(beginning);
        if (announced.lookingAt()) {
            return new CsvDialect(announced.group(1).charAt(0), true);
        }
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            most = count(beginning, candidate) > count(beginning, most) ? candidate : most;
        }
        return new CsvDialect(most, false);
    }

    /** How often the sign stands in the first line that is not empty, outside quotes. */
    private static int count(String text, char sign) {
        int count = 0;
        boolean quoted = false;
        for (int i = text.length() - text.stripLeading().length(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && c == sign) {
                count++;
            }
        }
        return count;
    }
}
