package org.ipcoop.activities.organisation;

import java.util.Locale;
import java.util.Set;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** The rules of the identifiers that others gave an organisation. */
final class Identifiers {
    /** Ten digits, the last one a check digit; a branch has three more behind a hyphen. */
    private static final String TAX_CODE = "[0-9]{10}(-[0-9]{3})?";

    private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    /** A registration agency of the list, a hyphen, and the number there: {@code XM-DAC-928}. */
    private static final String IATI = "[A-Z]{2}-[A-Z0-9_]{2,20}-[^\\s\\p{Cntrl}/&|?]{1,80}";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Identifiers() {}

    static void check(
            @Nullable String taxCode, @Nullable String iatiId, @Nullable String country, Violations violations) {
        if (taxCode != null && !taxCode.matches(TAX_CODE)) {
            violations.add("/taxCode", "pattern", "^" + TAX_CODE + "$");
        } else if (taxCode != null && !hasCheckDigit(taxCode)) {
            violations.add("/taxCode", "tax-code", taxCode);
        }
        if (iatiId != null && !iatiId.matches(IATI)) {
            violations.add("/iatiId", "pattern", "^" + IATI + "$");
        }
        if (country != null && !COUNTRIES.contains(country)) {
            violations.add("/country", "country-unknown", country);
        }
    }

    /** 10 less the weighted sum of the first nine digits modulo 11; no code is given where that has two digits. */
    private static boolean hasCheckDigit(String taxCode) {
        int sum = 0;
        for (int i = 0; i < TAX_WEIGHTS.length; i++) {
            sum += TAX_WEIGHTS[i] * (taxCode.charAt(i) - '0');
        }
        return 10 - sum % 11 == taxCode.charAt(9) - '0';
    }
}
