package org.ipcoop.activities.batch;

import org.ipcoop.platform.http.Language;

/** What is told of an import, before it is in any form. */
public record Report(ImportRequest request, Tally tally, Rejections rejections, Language language) {

    /** Whether what was counted is stored. */
    public boolean isCommitted() {
        return request.isKept(tally);
    }

    /** Refused as a whole, because it was to be all or nothing. */
    boolean isRefused() {
        return request.atomic() && !request.dryRun() && tally.rejected() > 0;
    }
}
