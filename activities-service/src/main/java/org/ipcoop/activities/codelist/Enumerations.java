package org.ipcoop.activities.codelist;

import java.util.Arrays;
import java.util.List;

/** The enumerations of the activity in words, for readers and writers of files that people fill in. */
public final class Enumerations {
    private Enumerations() {}

    /** Every enumeration that has names, as a code list. */
    public static List<CodeList> all() {
        return Arrays.stream(Enumerated.values()).map(Enumerated::list).toList();
    }
}
