package org.ipcoop.activities.activity.result;

import org.ipcoop.activities.violation.Violations;

/** International Standard Book Numbers of ten or thirteen digits, the last of which checks the others. */
final class Isbn {
    private Isbn() {}

    /** Reports a typing error; the shape is known to be right. */
    static void check(String at, String isbn, Violations violations) {
        boolean valid = isbn.length() == 10 ? sum(isbn, 10, -1) % 11 == 0 : sum(isbn, 1, 0) % 10 == 0;
        if (!valid) {
            violations.add(at, "check-digit", isbn);
        }
    }

    /** Weights 10, 9 … 1 of the short form, 1 and 3 in turn of the long one. */
    private static int sum(String isbn, int first, int step) {
        int sum = 0;
        for (int i = 0; i < isbn.length(); i++) {
            int weight = step == 0 ? 1 + 2 * (i % 2) : first + step * i;
            sum += weight * (isbn.charAt(i) == 'X' ? 10 : isbn.charAt(i) - '0');
        }
        return sum;
    }
}
