package org.ipcoop.platform.limit;

/** How much an address takes at once; {@link LimitSettings} says how many bytes that is. */
public enum Load {
    /** A record: what every address takes that doesn't say otherwise. */
    ORDINARY,
    /** A document somebody uploads, such as a workbook. */
    FILE,
    /** A stream of records; whoever reads it must not hold it in memory. */
    BULK
}
