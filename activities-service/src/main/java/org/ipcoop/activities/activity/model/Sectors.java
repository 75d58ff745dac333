package org.ipcoop.activities.activity.model;

import java.util.List;
import java.util.Map;
import org.ipcoop.activities.violation.Violations;

/** Sections and divisions of VSIC 2018 (Decision 27/2018/QĐ-TTg), which are those of ISIC Rev. 4; finer codes lie inside them. */
final class Sectors {
    /** First and last division of each section. */
    private static final Map<Character, Divisions> SECTIONS = Map.ofEntries(
            section('A', 1, 3),
            section('B', 5, 9),
            section('C', 10, 33),
            section('D', 35, 35),
            section('E', 36, 39),
            section('F', 41, 43),
            section('G', 45, 47),
            section('H', 49, 53),
            section('I', 55, 56),
            section('J', 58, 63),
            section('K', 64, 66),
            section('L', 68, 68),
            section('M', 69, 75),
            section('N', 77, 82),
            section('O', 84, 84),
            section('P', 85, 85),
            section('Q', 86, 88),
            section('R', 90, 93),
            section('S', 94, 96),
            section('T', 97, 98),
            section('U', 99, 99));

    private record Divisions(int first, int last) {}

    private Sectors() {}

    private static Map.Entry<Character, Divisions> section(char letter, int first, int last) {
        return Map.entry(letter, new Divisions(first, last));
    }

    /** Reports codes whose division is not one of their section; their shape is known to be right. */
    static void check(String at, List<String> codes, Violations violations) {
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            Divisions divisions = SECTIONS.get(code.charAt(0));
            if (code.length() > 1 && divisions != null) {
                int division = Integer.parseInt(code.substring(1, 3));
                if (division < divisions.first || division > divisions.last) {
                    violations.add(
                            at + "/" + i, "sector-unknown", code, code.charAt(0), divisions.first, divisions.last);
                }
            }
        }
    }
}
