package org.ipcoop.indicators.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ipcoop.indicators.indicator.Definition.Source;
import org.ipcoop.platform.problem.Violation;

/** What must hold in a definition so that it can be computed; every violation with its JSON pointer. */
final class DefinitionChecks {
    private final List<Violation> violations = new ArrayList<>();

    private DefinitionChecks() {}

    /** All that is wrong, empty when nothing is. */
    static List<Violation> of(Definition definition) {
        DefinitionChecks checks = new DefinitionChecks();
        if (definition.parts().isEmpty() && definition.source() != Source.SERIES) {
            checks.violations.add(Violation.at("/parts", "required"));
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < definition.parts().size(); i++) {
            checks.part("/parts/" + i, definition.parts().get(i), codes);
        }
        for (int i = 0; i < definition.disaggregations().size(); i++) {
            checks.dimension(
                    "/disaggregations/" + i, definition.disaggregations().get(i), definition.parts());
        }
        return checks.violations;
    }

    private void part(String pointer, Part part, Set<String> codes) {
        if (!codes.add(part.code())) {
            violations.add(Violation.at(pointer + "/code", "not-unique", part.code()));
        }
        term(pointer + "/numerator", part.numerator());
        Term denominator = part.denominator();
        if (denominator != null) {
            term(pointer + "/denominator", denominator);
        }
    }

    private void term(String pointer, Term term) {
        if (!Measures.known(term.measure())) {
            String known = String.join(", ", new TreeSet<>(Measures.names()));
            violations.add(Violation.at(pointer + "/measure", "not-one-of", known));
            return;
        }
        term.filters().keySet().stream()
                .filter(dimension -> !Measures.carries(term.measure(), dimension))
                .forEach(dimension ->
                        violations.add(Violation.at(pointer + "/where/" + dimension, "unknown-field", dimension)));
    }

    /** Some part must carry the dimension in its numerator; the others answer it as unspecified. */
    private void dimension(String pointer, String dimension, List<Part> parts) {
        Stream<Term> numerators = parts.stream().map(Part::numerator);
        if (numerators.noneMatch(term -> Measures.carries(term.measure(), dimension))) {
            violations.add(Violation.at(pointer, "unknown-field", dimension));
        }
    }
}
