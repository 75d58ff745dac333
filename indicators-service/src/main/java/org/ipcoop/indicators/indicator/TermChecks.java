package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.TreeSet;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What must hold in a term: a known measure, its own dimensions, a reduction that fits it. */
final class TermChecks {
    private TermChecks() {}

    static void check(String pointer, @Nullable Term term, List<Violation> violations) {
        if (term == null) {
            return;
        }
        if (term.measure() == null || !Measures.known(term.measure())) {
            String known = String.join(", ", new TreeSet<>(Measures.names()));
            violations.add(Violation.at(pointer + "/measure", "not-one-of", known));
            return;
        }
        if (!fits(term)) {
            violations.add(Violation.at(pointer + "/reduction", "reduction", term.measure()));
        }
        term.filters().forEach((dimension, codes) -> {
            if (!Measures.carries(term.measure(), dimension)) {
                violations.add(Violation.at(pointer + "/where/" + dimension, "not-carried", dimension));
            } else if (codes == null || codes.isEmpty() || codes.contains(null)) {
                violations.add(Violation.at(pointer + "/where/" + dimension, "required"));
            }
        });
    }

    /** Only the days of mediation are a distribution, and only the number of units needs no facts. */
    private static boolean fits(Term term) {
        boolean units = term.measure().equals("provincial_units");
        return switch (term.reducedBy()) {
            case SUM, DISTINCT, PROVINCES -> !units;
            case WEIGHTED_MEDIAN -> term.measure().equals("mediation_days");
            case PROVINCIAL_UNITS -> units;
        };
    }
}
