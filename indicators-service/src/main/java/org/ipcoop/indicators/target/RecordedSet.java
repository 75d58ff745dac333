package org.ipcoop.indicators.target;

/** A target set as it stands since a revision of the data, and who recorded it so. */
public record RecordedSet(TargetSet set, long sinceRevision, String recordedBy) {}
