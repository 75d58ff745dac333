package org.ipcoop.activities.activity.model;

import org.jspecify.annotations.Nullable;

/** Text in Vietnamese, English or both. */
public record Text(@Nullable String vi, @Nullable String en) {}
