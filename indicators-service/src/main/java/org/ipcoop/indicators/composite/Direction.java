package org.ipcoop.indicators.composite;

/** Which way an indicator counts. */
public enum Direction {
    MORE_IS_BETTER,
    LESS_IS_BETTER
}
