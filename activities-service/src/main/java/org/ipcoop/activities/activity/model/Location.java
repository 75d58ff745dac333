package org.ipcoop.activities.activity.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A provincial unit of today and its share of the activity. {@code reportedAs} is the former code the client sent, where it
 * was mapped. Once resolved, the share is never absent.
 */
public record Location(
        String province,
        @Nullable BigDecimal share,
        @Nullable String reportedAs) {

    Location withShare(BigDecimal value) {
        return new Location(province, value, reportedAs);
    }
}
