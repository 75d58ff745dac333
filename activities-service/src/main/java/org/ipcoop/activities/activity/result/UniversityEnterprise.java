package org.ipcoop.activities.activity.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Result of cooperation between universities and enterprises. */
public record UniversityEnterprise(
        @Nullable Long universities,
        @Nullable Long enterprises,
        List<Agreement> agreements,
        @Nullable Long inventionsDisclosed,
        @Nullable Long technologiesTransferred,
        List<Filing> filings)
        implements Result {

    public UniversityEnterprise {
        agreements = Result.orEmpty(agreements);
        filings = Result.orEmpty(filings);
    }
}
