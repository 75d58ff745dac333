package org.ipcoop.indicators.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ipcoop.indicators.expression.ExpressionChecks;
import org.ipcoop.indicators.expression.Fault;
import org.ipcoop.indicators.expression.Malformed;
import org.ipcoop.indicators.expression.Parsed;
import org.ipcoop.indicators.expression.Vocabulary;
import org.ipcoop.indicators.indicator.DefinitionDraft.PartDraft;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What must hold in a definition so that it can be computed and shown; every violation with its JSON pointer. */
final class DefinitionChecks {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}-[A-Z0-9-]{1,20}");
    private static final Pattern PART_CODE = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final int MAX_TEXT = 500;
    private static final int MAX_PARTS = 20;

    private static final int MAX_EXPRESSION = 1000;

    private final Vocabulary vocabulary;
    private final List<Violation> violations = new ArrayList<>();

    private DefinitionChecks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** All that is wrong with a draft, empty when nothing is. */
    static List<Violation> of(DefinitionDraft draft, Vocabulary vocabulary) {
        DefinitionChecks checks = new DefinitionChecks(vocabulary);
        checks.pattern("/code", draft.code(), CODE);
        checks.text("/name", draft.name());
        checks.required("/level", draft.level());
        checks.text("/unit", draft.unit());
        checks.storable("/method", draft.method());
        checks.texts("/targets", DefinitionDraft.orEmpty(draft.targets()));
        List<@Nullable PartDraft> parts = DefinitionDraft.orEmpty(draft.parts());
        if (parts.isEmpty() || parts.size() > MAX_PARTS) {
            checks.add("/parts", "size", 1, MAX_PARTS);
        } else {
            checks.dimensions(DefinitionDraft.orEmpty(draft.disaggregations()), checks.parts(parts));
        }
        return checks.violations;
    }

    /** What is wrong with the expressions and disaggregations of a definition. */
    static List<Violation> of(Definition definition, Vocabulary vocabulary) {
        DefinitionChecks checks = new DefinitionChecks(vocabulary);
        List<Formula> formulas = new ArrayList<>();
        for (int i = 0; i < definition.parts().size(); i++) {
            checks.expression(
                            "/parts/" + i + "/expression",
                            definition.parts().get(i).expression().text())
                    .ifPresent(formulas::add);
        }
        checks.dimensions(definition.disaggregations(), formulas);
        return checks.violations;
    }

    /** The formulas of those parts that have one. */
    private List<Formula> parts(List<@Nullable PartDraft> parts) {
        Set<String> codes = new HashSet<>();
        List<Formula> formulas = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            PartDraft part = parts.get(i);
            if (part == null) {
                add("/parts/" + i, "required");
            } else {
                part("/parts/" + i, part, codes).ifPresent(formulas::add);
            }
        }
        return formulas;
    }

    private Optional<Formula> part(String pointer, PartDraft part, Set<String> codes) {
        pattern(pointer + "/code", part.code(), PART_CODE);
        if (part.code() != null && !codes.add(part.code())) {
            add(pointer + "/code", "not-unique", part.code());
        }
        text(pointer + "/name", part.name());
        text(pointer + "/unit", part.unit());
        return expression(pointer + "/expression", part.expression());
    }

    private Optional<Formula> expression(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            add(pointer, "required");
            return Optional.empty();
        }
        if (text.length() > MAX_EXPRESSION) {
            add(pointer, "size", 1, MAX_EXPRESSION);
            return Optional.empty();
        }
        try {
            Parsed parsed = Parsed.of(text);
            List<Fault> faults = ExpressionChecks.of(parsed, vocabulary);
            faults.forEach(fault -> add(pointer, fault));
            return faults.isEmpty() ? Optional.of(Formula.of(parsed.root())) : Optional.empty();
        } catch (Malformed malformed) {
            add(pointer, malformed.fault());
            return Optional.empty();
        }
    }

    /** The position comes first among what the message names. */
    private void add(String pointer, Fault fault) {
        List<Object> args = new ArrayList<>();
        args.add(Integer.toString(fault.at().line()));
        args.add(Integer.toString(fault.at().column()));
        args.addAll(fault.words());
        add(pointer, fault.code(), args.toArray());
    }

    /** Some part must carry the dimension above the line; the others answer it as unspecified. */
    private void dimensions(List<String> dimensions, List<Formula> formulas) {
        for (int i = 0; i < dimensions.size(); i++) {
            String dimension = dimensions.get(i);
            if (dimension == null) {
                add("/disaggregations/" + i, "required");
            } else if (formulas.stream().noneMatch(formula -> formula.carries(dimension, vocabulary))) {
                add("/disaggregations/" + i, "not-carried", dimension);
            }
        }
    }

    private void text(String pointer, @Nullable Text text) {
        if (text == null) {
            add(pointer, "required");
            return;
        }
        text(pointer + "/vi", text.vi());
        text(pointer + "/en", text.en());
    }

    private void text(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            add(pointer, "required");
        } else {
            storable(pointer, text);
        }
    }

    private void storable(String pointer, @Nullable String text) {
        if (text != null && text.length() > MAX_TEXT) {
            add(pointer, "size", 1, MAX_TEXT);
        } else if (text != null
                && (text.indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(text))) {
            add(pointer, "wrong-format", "text");
        }
    }

    private void texts(String pointer, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            text(pointer + "/" + i, texts.get(i));
        }
    }

    private void pattern(String pointer, @Nullable String text, Pattern pattern) {
        if (text == null) {
            add(pointer, "required");
        } else if (!pattern.matcher(text).matches()) {
            add(pointer, "wrong-format", "code (" + pattern.pattern() + ")");
        }
    }

    private void required(String pointer, @Nullable Object value) {
        if (value == null) {
            add(pointer, "required");
        }
    }

    private void add(String pointer, String code, Object... args) {
        violations.add(Violation.at(pointer, code, args));
    }
}
