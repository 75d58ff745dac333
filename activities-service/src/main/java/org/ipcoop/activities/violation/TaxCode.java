package org.ipcoop.activities.violation;

/** Viet Nam's tax codes: ten digits, the last of which checks the others, and three more behind a hyphen for a branch. */
public final class TaxCode {
    private static final String SHAPE = "[0-9]{10}(-[0-9]{3})?";

    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private TaxCode() {}

    /** Reports what is no tax code, a typing error too: it would make two of one enterprise. */
    public static void check(String at, String code, Violations violations) {
        if (!code.matches(SHAPE)) {
            violations.add(at, "tax-code-format", code);
        } else if (!hasCheckDigit(code)) {
            violations.add(at, "check-digit", code);
        }
    }

    /** 10 less the weighted sum of the first nine digits modulo 11; no code is given where that has two digits. */
    private static boolean hasCheckDigit(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (code.charAt(i) - '0');
        }
        return 10 - sum % 11 == code.charAt(WEIGHTS.length) - '0';
    }
}
