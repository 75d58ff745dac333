package org.ipcoop.indicators.target;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an actual value has come from the baseline to the target. Works for falling goals such as ranks as for rising ones; a
 * baseline of 0 is as good as any.
 */
public record Progress(
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal target) {

    /** Why there is or is not a share. */
    @Schema(name = "ProgressStatus")
    public enum Status {
        KNOWN,
        /** A milestone. */
        NO_NUMBER,
        NO_BASELINE,
        NO_ACTUAL,
        /** No way to go, so no share of it. */
        TARGET_IS_BASELINE
    }

    /**
     * (actual − baseline) / (target − baseline) to 12 decimals, unclamped: negative after a step back, above 1 beyond the
     * target; null unless the status is KNOWN.
     */
    public @Nullable BigDecimal share() {
        if (baseline == null || actual == null || target == null || target.compareTo(baseline) == 0) {
            return null;
        }
        return Decimals.ratio(actual.subtract(baseline), target.subtract(baseline));
    }

    /** Whether there is a share, or else what is missing for it. */
    public Status status() {
        if (target == null) {
            return Status.NO_NUMBER;
        }
        if (baseline == null) {
            return Status.NO_BASELINE;
        }
        if (target.compareTo(baseline) == 0) {
            return Status.TARGET_IS_BASELINE;
        }
        return actual == null ? Status.NO_ACTUAL : Status.KNOWN;
    }
}
