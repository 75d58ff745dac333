package org.ipcoop.indicators.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a number of outside data is not there, or not made of all it should be. */
@Schema(name = "MissingData")
enum Gap {
    /** The series has nothing for any of the days. */
    NOT_OBSERVED,
    /** The series tells other periods, and the definition doesn't say how to make one number of them. */
    OTHER_PERIOD,
    /** Observations within the period overlap, so that adding them up would count days twice. */
    OVERLAPPING,
    /** Observations cover only some of the period's days. */
    NOT_ALL_DAYS,
    /** Some values have no weight, or some weights no value. */
    NOT_PAIRED,
    /** There is no industry table of the year. */
    NO_TABLE,
    /** The industry table doesn't say enough of every class. */
    TABLE_INCOMPLETE,
    /** There is no period before the one asked for. */
    NOTHING_BEFORE
}
