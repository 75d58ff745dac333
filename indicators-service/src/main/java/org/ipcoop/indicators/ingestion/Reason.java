package org.ipcoop.indicators.ingestion;

/** Why a record could not be applied; stable codes for operators. */
enum Reason {
    /** A CloudEvents header is missing or unreadable. */
    BAD_HEADER,
    /** The event type isn't one this service knows. */
    UNKNOWN_TYPE,
    /** A later major version of the event or of CloudEvents. */
    UNKNOWN_VERSION,
    /** There is no data, though events never have null data. */
    NO_DATA,
    /** The data isn't JSON. */
    BAD_JSON,
    /** The data is JSON but not an activity as the contract has it. */
    SCHEMA_VIOLATION,
    /** The record's key isn't the activity's id, so its order isn't guaranteed. */
    KEY_MISMATCH,
    /** The database refuses what is in it. */
    NOT_STORABLE
}
