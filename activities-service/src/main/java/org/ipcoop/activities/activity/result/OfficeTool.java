package org.ipcoop.activities.activity.result;

import java.math.BigDecimal;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** Result of giving the office a tool or scheme. */
public record OfficeTool(
        @Nullable String tool,
        @Nullable Stage stage,
        @Nullable Long staffTrained,
        @Nullable Long examinersUsing,
        @Nullable Long applicationsWithTool,
        @Nullable Long applicationsProcessed,
        @Nullable BigDecimal pendencyMonthsBefore,
        @Nullable BigDecimal pendencyMonthsAfter,
        @Nullable Long backlogBefore,
        @Nullable Long backlogAfter)
        implements Result {

    /** Life of a tool. */
    public enum Stage {
        PILOT,
        LIVE,
        RETIRED
    }

    @Override
    public void check(String at, Violations violations) {
        violations.atMost(
                at + "/applicationsWithTool", applicationsWithTool, "applicationsProcessed", applicationsProcessed);
    }
}
