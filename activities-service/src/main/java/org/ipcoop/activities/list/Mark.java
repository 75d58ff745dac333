package org.ipcoop.activities.list;

import java.util.List;
import org.ipcoop.platform.http.Cursor;

/**
 * How far the change feed was read: everything that transactions below this one changed.
 *
 * @param cluster the database cluster that counts the transactions
 */
record Mark(long cluster, long transaction) {
    private static final String SCOPE = "changes until";
    private static final int KEYS = 2;

    String encode() {
        return Cursor.after(SCOPE, Long.toString(cluster), Long.toString(transaction))
                .encode();
    }

    /** Reads {@link #encode}; anything else is a 400. */
    static Mark decode(String text) {
        List<String> keys = Cursor.decode(SCOPE, KEYS, text).keys();
        return new Mark(Long.parseLong(keys.getFirst()), Long.parseLong(keys.getLast()));
    }
}
