package org.ipcoop.indicators.target;

import java.util.Optional;

/**
 * A bean of another feature that knows where some targets stand now. Targets nobody measures are listed without a value, never
 * with 0.
 */
public interface TargetMeasure {

    /** The latest actual value of what the target is about, in the target's own unit; empty for targets of others. */
    Optional<Actual> actual(Target target);

    /** A value with the period it is of (a year, an edition) and where it comes from. */
    record Actual(double value, String period, String source) {}
}
