package org.ipcoop.indicators.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a value is, or isn't, there. */
@Schema(name = "ObservationStatus")
enum Status {
    /** Computed from everything the definition asks for. */
    OK,
    /** A term has no facts: unknown, which isn't zero. */
    NO_DATA,
    /** The denominator is zero. */
    ZERO_DENOMINATOR,
    /** Computed, but from a part of the period's days, or without the outside statistics the definition also asks for. */
    PARTIAL,
    /** Computed, but of a period that isn't over yet. */
    PRELIMINARY
}
