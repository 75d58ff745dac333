package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Objects;
import org.ipcoop.indicators.indicator.Definition.Direction;
import org.ipcoop.indicators.indicator.Definition.Level;
import org.ipcoop.indicators.indicator.Definition.Source;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A definition as a steward sends it: computed from activities, anything may still be missing or wrong. */
record DefinitionDraft(
        @Nullable String code,
        @Nullable Text name,
        @Nullable Level level,
        @Nullable String unit,
        @Nullable Direction direction,
        @Nullable List<String> disaggregations,
        @Nullable List<Part> parts,
        @Nullable String method,
        @Nullable List<String> targets) {

    /** The definition, or {@link Invalid} with all violations. */
    Definition checked(int version) {
        List<Violation> violations = DefinitionChecks.of(this);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return new Definition(
                Objects.requireNonNull(code),
                Objects.requireNonNull(name),
                Objects.requireNonNull(level),
                Objects.requireNonNull(unit),
                direction == null ? Direction.UP : direction,
                "as its parts say",
                orEmpty(disaggregations),
                Source.ACTIVITIES,
                orEmpty(parts),
                null,
                method,
                orEmpty(targets),
                version);
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
