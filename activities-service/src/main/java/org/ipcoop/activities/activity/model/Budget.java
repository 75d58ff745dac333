package org.ipcoop.activities.activity.model;

import java.util.Currency;
import org.ipcoop.activities.violation.Violations;

/** Money in whole units of its currency. */
public record Budget(Long amount, String currency, Kind kind) {
    /** Foreseen or spent. */
    public enum Kind {
        PLANNED,
        SPENT
    }

    void check(String at, Violations violations) {
        if (!isMoney(currency)) {
            violations.add(at + "/currency", "currency-unknown", currency);
        }
    }

    /** ISO 4217 also codes gold, tests and nothing at all; those have no decimals. */
    private static boolean isMoney(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
