package org.ipcoop.activities.activity.result;

import java.math.BigDecimal;
import java.util.List;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** Result of mediating disputes: settled cases are among the closed ones, those among the received ones. */
public record DisputeMediation(
        @Nullable Long received,
        @Nullable Long closed,
        @Nullable Long settled,
        @Nullable BigDecimal medianDays,
        List<Right> rights,
        @Nullable Long amountVnd,
        @Nullable Long crossBorder,
        @Nullable Long mediatorsAccredited)
        implements Result {

    public DisputeMediation {
        rights = Result.orEmpty(rights);
    }

    @Override
    public void check(String at, Violations violations) {
        violations.atMost(at + "/closed", closed, "received", received);
        violations.atMost(at + "/settled", settled, "closed", closed);
        if (closed == null) {
            violations.atMost(at + "/settled", settled, "received", received);
        }
        violations.atMost(at + "/crossBorder", crossBorder, "received", received);
    }
}
