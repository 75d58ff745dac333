package org.ipcoop.indicators.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.revision.DataState;

/**
 * A bean of another feature that knows where some targets stand. Targets nobody measures are listed without a value, never
 * with 0.
 */
public interface TargetMeasure {

    /**
     * The latest actual values, by target code, of those targets it measures, each in the target's own unit; of a target whose day
     * has passed the latest until then.
     */
    Map<String, Actual> actuals(List<Target> targets, DataState from);

    /** Whether it could tell the value of a target that names this as its measure, once there is one. */
    boolean knows(MeasuredBy by);

    /**
     * A value with the period it is of (a year, an edition), that period's last day and where the value comes from.
     *
     * @param preliminary whether its source says that it may still change
     */
    record Actual(BigDecimal value, String period, LocalDate on, String source, boolean preliminary) {}
}
