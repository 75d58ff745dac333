package org.ipcoop.activities.activity;

import java.util.UUID;
import org.ipcoop.activities.activity.model.Content;
import org.ipcoop.activities.activity.model.Status;
import org.jspecify.annotations.Nullable;

/** What a client sent, found in order: the content as it will be kept, and what else the request says. */
public record Submission(
        Content content,
        boolean sample,
        Status status,
        @Nullable UUID id,
        @Nullable String reason) {}
