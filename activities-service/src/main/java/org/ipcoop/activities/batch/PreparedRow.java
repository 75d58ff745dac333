package org.ipcoop.activities.batch;

import org.ipcoop.activities.activity.Candidate;
import org.ipcoop.platform.row.Row;
import org.jspecify.annotations.Nullable;

/** A row judged as far as that is possible without the database; no candidate where it could not be read. */
record PreparedRow(Row row, @Nullable Candidate candidate) {}
