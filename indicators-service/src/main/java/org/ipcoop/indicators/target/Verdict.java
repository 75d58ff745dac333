package org.ipcoop.indicators.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ipcoop.indicators.target.TargetMeasure.Actual;
import org.jspecify.annotations.Nullable;

/** What can be said about a target on a day, by its latest value. */
public enum Verdict {
    /** Beyond the straight path, above a band, or there before its time. */
    AHEAD,
    ON_TRACK,
    BEHIND,
    /** Its time has passed, and the latest value until then was good enough. */
    MET,
    MISSED,
    /** No value, no number, no baseline to start a path from, or no value yet of the day it was due. */
    UNKNOWN;

    /** How far beside the straight path is still on track: a share of the whole way. */
    public static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    /** The verdict on a target; like is held against like, so the path is read on the last day of the value's period. */
    public static Verdict of(Target target, @Nullable Actual actual, LocalDate today) {
        Boolean met = actual == null ? null : target.isMetBy(actual.value());
        if (actual == null || met == null) {
            return UNKNOWN;
        }
        if (today.isAfter(target.due())) {
            return overdue(target, actual, met);
        }
        return target.aim() instanceof Aim.RatePerYear rate ? within(rate, actual.value()) : path(target, actual, met);
    }

    private static Verdict overdue(Target target, Actual actual, boolean met) {
        boolean ofThen = !actual.on().isBefore(target.due());
        if (met) {
            return MET;
        }
        return ofThen ? MISSED : UNKNOWN;
    }

    /** A rate has no path: it is to hold every year. */
    private static Verdict within(Aim.RatePerYear rate, BigDecimal value) {
        if (value.compareTo(rate.atLeast()) < 0) {
            return BEHIND;
        }
        BigDecimal upper = rate.atMost();
        return upper != null && value.compareTo(upper) > 0 ? AHEAD : ON_TRACK;
    }

    private static Verdict path(Target target, Actual actual, boolean met) {
        StraightPath path = target.path();
        Progress progress = target.progress(actual.value());
        BigDecimal gone = progress.share();
        if (progress.status() == Progress.Status.TARGET_IS_BASELINE) {
            return met ? ON_TRACK : BEHIND;
        }
        if (path == null || gone == null) {
            return met ? AHEAD : UNKNOWN;
        }
        BigDecimal expected = target.progress(path.on(actual.on())).share();
        BigDecimal lead = expected == null ? BigDecimal.ZERO : gone.subtract(expected);
        if (lead.abs().compareTo(TOLERANCE) <= 0) {
            return ON_TRACK;
        }
        return lead.signum() > 0 ? AHEAD : BEHIND;
    }
}
