package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Objects;
import org.ipcoop.indicators.expression.Vocabulary;
import org.ipcoop.indicators.indicator.Definition.Direction;
import org.ipcoop.indicators.indicator.Definition.Level;
import org.ipcoop.indicators.indicator.Definition.Source;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A definition as a steward sends it: anything may still be missing or wrong. */
record DefinitionDraft(
        @Nullable String code,
        @Nullable Text name,
        @Nullable Level level,
        @Nullable String unit,
        @Nullable Direction direction,
        @Nullable List<String> disaggregations,
        @Nullable List<@Nullable PartDraft> parts,
        @Nullable String method,
        @Nullable List<String> targets) {

    /** The definition, or {@link Invalid} with all violations. */
    Definition checked(int version, Vocabulary vocabulary) {
        List<Violation> violations = DefinitionChecks.of(this, vocabulary);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        List<Part> made = orEmpty(parts).stream()
                .map(part -> Objects.requireNonNull(part).checked())
                .toList();
        return new Definition(
                Objects.requireNonNull(code),
                Objects.requireNonNull(name),
                Objects.requireNonNull(level),
                Objects.requireNonNull(unit),
                direction == null ? Direction.UP : direction,
                "as its parts say",
                orEmpty(disaggregations),
                Source.of(made),
                made,
                method,
                orEmpty(targets),
                version);
    }

    /** A part as sent; {@code expression} is text in the language of definitions. */
    record PartDraft(
            @Nullable String code,
            @Nullable Text name,
            @Nullable String unit,
            @Nullable Direction direction,
            @Nullable String expression) {

        private Part checked() {
            return new Part(
                    Objects.requireNonNull(code),
                    Objects.requireNonNull(name),
                    Objects.requireNonNull(unit),
                    direction,
                    Formula.of(Objects.requireNonNull(expression)));
        }
    }

    static <T extends @Nullable Object> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
