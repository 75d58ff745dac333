package org.ipcoop.activities.activity;

import org.ipcoop.activities.activity.model.Action;
import org.ipcoop.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Who does what, and why. */
public record Change(Action action, Caller caller, @Nullable String reason) {}
