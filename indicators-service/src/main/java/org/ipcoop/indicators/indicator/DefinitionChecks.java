package org.ipcoop.indicators.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What must hold in a definition so that it can be computed and shown; every violation with its JSON pointer. */
final class DefinitionChecks {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}-[A-Z0-9-]{1,20}");
    private static final Pattern PART_CODE = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final int MAX_TEXT = 500;
    private static final int MAX_PARTS = 20;

    private final List<Violation> violations = new ArrayList<>();

    private DefinitionChecks() {}

    /** All that is wrong with a draft, empty when nothing is. */
    static List<Violation> of(DefinitionDraft draft) {
        DefinitionChecks checks = new DefinitionChecks();
        checks.pattern("/code", draft.code(), CODE);
        checks.text("/name", draft.name());
        checks.required("/level", draft.level());
        checks.text("/unit", draft.unit());
        checks.storable("/method", draft.method());
        checks.texts("/targets", DefinitionDraft.orEmpty(draft.targets()));
        List<Part> parts = DefinitionDraft.orEmpty(draft.parts());
        if (parts.isEmpty() || parts.size() > MAX_PARTS) {
            checks.add("/parts", "size", 1, MAX_PARTS);
        } else {
            checks.parts(parts);
            checks.dimensions(DefinitionDraft.orEmpty(draft.disaggregations()), parts);
        }
        return checks.violations;
    }

    /** All that is wrong with the parts and disaggregations of a definition. */
    static List<Violation> of(Definition definition) {
        DefinitionChecks checks = new DefinitionChecks();
        checks.parts(definition.parts());
        checks.dimensions(definition.disaggregations(), definition.parts());
        return checks.violations;
    }

    private void parts(List<Part> parts) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            part("/parts/" + i, parts.get(i), codes);
        }
    }

    private void part(String pointer, @Nullable Part part, Set<String> codes) {
        if (part == null) {
            add(pointer, "required");
            return;
        }
        pattern(pointer + "/code", part.code(), PART_CODE);
        if (part.code() != null && !codes.add(part.code())) {
            add(pointer + "/code", "not-unique", part.code());
        }
        text(pointer + "/name", part.name());
        text(pointer + "/unit", part.unit());
        if (part.factor().signum() <= 0) {
            add(pointer + "/scale", "not-positive");
        }
        required(pointer + "/numerator", part.numerator());
        TermChecks.check(pointer + "/numerator", part.numerator(), violations);
        TermChecks.check(pointer + "/denominator", part.denominator(), violations);
    }

    /** Some part must carry the dimension in its numerator; the others answer it as unspecified. */
    private void dimensions(List<String> dimensions, List<Part> parts) {
        for (int i = 0; i < dimensions.size(); i++) {
            String dimension = dimensions.get(i);
            if (dimension == null) {
                add("/disaggregations/" + i, "required");
            } else if (parts.stream().noneMatch(part -> carries(part, dimension))) {
                add("/disaggregations/" + i, "not-carried", dimension);
            }
        }
    }

    private static boolean carries(@Nullable Part part, @Nullable String dimension) {
        return part != null
                && dimension != null
                && part.numerator() != null
                && part.numerator().measure() != null
                && Measures.carries(part.numerator().measure(), dimension);
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
        } else if (text != null && text.indexOf('\0') >= 0) {
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
