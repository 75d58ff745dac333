package org.ipcoop.indicators.projection;

/** The states of an activity; they decide what it contributes. */
public enum ActivityStatus {
    DRAFT,
    PLANNED,
    ONGOING,
    SUSPENDED,
    COMPLETED,
    VERIFIED,
    CANCELLED,
    RETRACTED
}
