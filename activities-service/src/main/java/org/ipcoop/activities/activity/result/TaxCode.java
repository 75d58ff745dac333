package org.ipcoop.activities.activity.result;

import org.ipcoop.activities.violation.Violations;

/** Tax codes of enterprises: ten digits, the last of which checks the others, and three more for a branch. */
final class TaxCode {
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private TaxCode() {}

    /** Reports a typing error, which would count one enterprise as two. The shape is known to be right. */
    static void check(String at, String code, Violations violations) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (code.charAt(i) - '0');
        }
        if (10 - sum % 11 != code.charAt(WEIGHTS.length) - '0') {
            violations.add(at, "check-digit", code);
        }
    }
}
