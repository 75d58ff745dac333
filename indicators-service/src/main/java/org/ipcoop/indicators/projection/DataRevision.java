package org.ipcoop.indicators.projection;

import java.time.Instant;

/** How often the current facts have changed so far, and when they last did. */
public record DataRevision(long revision, Instant changedAt) {}
