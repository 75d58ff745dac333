package org.ipcoop.activities.organisation;

import java.util.Locale;
import java.util.Set;
import org.ipcoop.activities.violation.TaxCode;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** The rules of the identifiers that others gave an organisation. */
final class Identifiers {
    /** A registration agency of the list, a hyphen, and the number there: {@code XM-DAC-928}. */
    private static final String IATI = "[A-Z]{2}-[A-Z0-9_]{2,20}-[^\\s\\p{Cntrl}/&|?]{1,80}";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Identifiers() {}

    static void check(
            @Nullable String taxCode, @Nullable String iatiId, @Nullable String country, Violations violations) {
        if (taxCode != null) {
            TaxCode.check("/taxCode", taxCode, violations);
        }
        if (iatiId != null && !iatiId.matches(IATI)) {
            violations.add("/iatiId", "pattern", "^" + IATI + "$");
        }
        if (country != null && !COUNTRIES.contains(country)) {
            violations.add("/country", "country-unknown", country);
        }
    }
}
