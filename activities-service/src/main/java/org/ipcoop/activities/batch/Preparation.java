package org.ipcoop.activities.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ipcoop.activities.activity.UpsertJudge;
import org.ipcoop.platform.row.Row;
import org.ipcoop.platform.security.Caller;

/** Makes of a row what can be made of it before the database is asked; most of an import's work, and done beside the writing. */
final class Preparation {
    private static final String ORGANISATION = "reportingOrganisation";

    private final Caller caller;
    private final UpsertJudge judge;

    Preparation(Caller caller, UpsertJudge judge) {
        this.caller = caller;
        this.judge = judge;
    }

    PreparedRow prepare(Row row) {
        if (!row.violations().isEmpty()) {
            return new PreparedRow(row, null);
        }
        ObjectNode body = row.body();
        if (!body.has(ORGANISATION) && caller.organisation() != null) {
            body.put(ORGANISATION, caller.organisation());
        }
        return new PreparedRow(row, judge.prepare(caller, body));
    }
}
