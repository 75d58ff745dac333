package org.ipcoop.indicators.projection;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sectors an activity counts in, by VSIC 2018: as stated, in equal parts. Of an activity that names very many, only their
 * sections are kept, so that no snapshot can make more facts than there is use for.
 */
final class Sectors {
    private static final Pattern CODE = Pattern.compile("[A-U]([0-9]{2,5})?");
    private static final int MOST_APART = 12;

    private Sectors() {}

    /** The codes, each once and sorted; none where the activity states none. */
    static List<String> of(@Nullable List<String> stated) {
        List<String> codes = stated == null ? List.of() : stated;
        List<String> apart = codes.stream().distinct().sorted().toList();
        return apart.size() <= MOST_APART
                ? apart
                : apart.stream().map(code -> code.substring(0, 1)).distinct().toList();
    }

    /** Refuses what is no code: a sector nobody can ask for would be lost. */
    static void check(@Nullable List<String> stated) {
        if (stated != null
                && !stated.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw new IllegalArgumentException("a sector that is no VSIC code");
        }
    }
}
