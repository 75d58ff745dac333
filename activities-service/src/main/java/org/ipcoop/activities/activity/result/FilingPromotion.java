package org.ipcoop.activities.activity.result;

import java.util.List;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** Result of promoting international filing. */
public record FilingPromotion(
        List<RegistrationSystem> systems,
        @Nullable Long applicants,
        @Nullable Long attendees,
        List<Filing> filings,
        @Nullable Long designations)
        implements Result {

    public FilingPromotion {
        systems = Result.orEmpty(systems);
        filings = Result.orEmpty(filings);
    }

    @Override
    public void check(String at, Violations violations) {
        Filing.check(at + "/filings", filings, violations);
    }

    /** WIPO's systems of international registration. */
    public enum RegistrationSystem {
        PCT,
        MADRID,
        HAGUE
    }
}
