package org.ipcoop.activities.violation;

/** What a database can keep of what clients may send. */
public final class Storable {
    private Storable() {}

    /** Whether the text has no NUL and no half of a character; nothing that has can be there to be found either. */
    public static boolean isText(String text) {
        return text.codePoints()
                .allMatch(c -> c != 0 && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
