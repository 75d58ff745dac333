package org.ipcoop.platform.bulk;

import org.ipcoop.platform.row.RowFormat;
import org.ipcoop.platform.security.Caller;

/**
 * What is to be imported how, and in whose name.
 *
 * @param dryRun tell what would happen and change nothing
 * @param atomic keep all rows or, where one is rejected, none
 */
public record ImportRequest(RowFormat format, boolean dryRun, boolean atomic, Caller caller) {

    /** One transaction for the whole file. */
    public boolean isWhole() {
        return dryRun || atomic;
    }

    /** Whether what was counted is stored once the file is at its end. */
    public boolean isKept(RowCounts tally) {
        return !dryRun && !(atomic && tally.rejected() > 0);
    }
}
