package org.ipcoop.activities.activity.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Result of supporting an enforcement agency. */
public record EnforcementSupport(
        @Nullable String agency,
        @Nullable Long officialsTrained,
        @Nullable Long casesHandled,
        List<Right> rights,
        @Nullable Long valueVnd)
        implements Result {

    public EnforcementSupport {
        rights = Result.orEmpty(rights);
    }
}
