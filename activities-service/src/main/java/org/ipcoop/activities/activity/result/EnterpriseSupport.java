package org.ipcoop.activities.activity.result;

import java.math.BigDecimal;
import java.util.List;
import org.ipcoop.activities.violation.TaxCode;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** Result of supporting enterprises: who was supported and what came of it. */
public record EnterpriseSupport(
        @Nullable Long enterprises,
        @Nullable Long startups,
        @Nullable Long womenLed,
        List<String> enterpriseTaxCodes,
        @Nullable Long ipAudits,
        List<Filing> filings,
        List<Grant> grants,
        @Nullable Long licences,
        @Nullable Long commercialisationVnd,
        @Nullable Long ipBackedFinanceVnd,
        @Nullable BigDecimal jobsFte,
        @Nullable Long newProducts)
        implements Result {

    public EnterpriseSupport {
        enterpriseTaxCodes = Result.orEmpty(enterpriseTaxCodes);
        filings = Result.orEmpty(filings);
        grants = Result.orEmpty(grants);
    }

    @Override
    public void check(String at, Violations violations) {
        violations.atMost(at + "/startups", startups, "enterprises", enterprises);
        violations.atMost(at + "/womenLed", womenLed, "enterprises", enterprises);
        if (enterprises != null && enterpriseTaxCodes.size() > enterprises) {
            violations.add(at + "/enterpriseTaxCodes", "at-most-items", "enterprises", enterprises);
        }
        for (int i = 0; i < enterpriseTaxCodes.size(); i++) {
            TaxCode.check(at + "/enterpriseTaxCodes/" + i, enterpriseTaxCodes.get(i), violations);
        }
        Filing.check(at + "/filings", filings, violations);
        violations.unique(at + "/grants", grants, Grant::right);
    }
}
