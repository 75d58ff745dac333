package org.ipcoop.indicators.industry.method;

/** Why a figure is, or isn't, there. */
public enum Status {
    /** Computed from everything it asks for. */
    OK,
    /** Something it asks for is unknown, which isn't zero. */
    NO_DATA,
    /** The denominator is zero. */
    ZERO_DENOMINATOR,
    /** Computed, but of some classes it is unknown whether or with how much they belong to it. */
    PARTIAL
}
