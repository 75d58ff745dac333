package org.ipcoop.activities.activity.result;

import java.util.List;
import org.ipcoop.activities.violation.Violations;
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

    @Override
    public void check(String at, Violations violations) {
        violations.unique(at + "/agreements", agreements, Agreement::kind);
        Filing.check(at + "/filings", filings, violations);
    }
}
