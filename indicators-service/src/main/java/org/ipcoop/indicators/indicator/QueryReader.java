package org.ipcoop.indicators.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.period.Periods;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a question about one indicator, and lists everything wrong with them at once. */
final class QueryReader {
    private static final Set<String> NAMES =
            new TreeSet<>(List.of("period", "from", "to", "by", "province", "area", "type", "org", "part", "sample"));

    private final Definition definition;
    private final List<Violation> violations = new ArrayList<>();

    private QueryReader(Definition definition) {
        this.definition = definition;
    }

    /**
     * The question, or {@link Invalid}.
     *
     * @param all every parameter the client sent: a misspelt filter, or one half read because it was given twice, must not
     *     silently answer another question
     */
    static ObservationQuery read(
            Definition definition,
            ObservationParameters sent,
            Map<String, List<String>> all,
            Collection<String> provinces) {
        QueryReader reader = new QueryReader(definition);
        all.forEach(reader::named);
        PeriodKind kind = reader.kind(sent.period);
        DateRange days = reader.days(sent.from, sent.to);
        List<String> by = reader.by(sent.by);
        Map<String, List<String>> filters = reader.filters(sent, provinces);
        List<Part> parts = reader.parts(sent.part);
        boolean samples = reader.samples(sent.sample);
        if (!reader.violations.isEmpty()) {
            throw new Invalid(reader.violations);
        }
        return new ObservationQuery(kind, days, by, filters, parts, samples);
    }

    private void named(String name, List<String> values) {
        if (!NAMES.contains(name)) {
            violations.add(Violation.parameter(name, "unknown-parameter", name, String.join(", ", NAMES)));
        } else if (values.size() > 1) {
            violations.add(Violation.parameter(name, "repeated-parameter", name));
        }
    }

    private PeriodKind kind(@Nullable String word) {
        if (word == null) {
            return PeriodKind.YEAR;
        }
        return PeriodKind.of(word).orElseGet(() -> {
            notOneOf("period", PeriodKind.words());
            return PeriodKind.YEAR;
        });
    }

    private DateRange days(@Nullable String from, @Nullable String to) {
        DateRange first = word("from", from);
        DateRange last = word("to", to);
        if (first.start().isAfter(last.end())) {
            violations.add(Violation.parameter("to", "not-before", first.start().toString()));
            return DateRange.EVER;
        }
        return new DateRange(first.start(), last.end());
    }

    private DateRange word(String name, @Nullable String word) {
        if (word == null) {
            return DateRange.EVER;
        }
        return Periods.days(word).orElseGet(() -> {
            violations.add(Violation.parameter(name, "wrong-format", "date, year, half, quarter or month"));
            return DateRange.EVER;
        });
    }

    private List<String> by(@Nullable String text) {
        List<String> dimensions = codes(text);
        if (!definition.disaggregations().containsAll(dimensions)) {
            notOneOf("by", definition.disaggregations());
            return List.of();
        }
        return dimensions;
    }

    private Map<String, List<String>> filters(ObservationParameters sent, Collection<String> provinces) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filter(filters, "province", sent.province, provinces);
        filter(filters, "area", sent.area, List.of("A1", "A2", "A3", "A4", "A5", "A6"));
        filter(filters, "type", sent.type, ActivityTypes.CODES);
        filter(filters, "org", sent.org, List.of());
        return filters;
    }

    private void filter(
            Map<String, List<String>> filters, String name, @Nullable String text, Collection<String> allowed) {
        List<String> codes = codes(text);
        if (codes.isEmpty()) {
            return;
        }
        if (!definition.disaggregations().contains(name)) {
            violations.add(
                    Violation.parameter(name, "not-a-dimension", String.join(", ", definition.disaggregations())));
        } else if (!allowed.isEmpty() && !codes.stream().allMatch(code -> known(code, allowed))) {
            notOneOf(name, allowed);
        } else {
            filters.put(name, codes);
        }
    }

    private static boolean known(String code, Collection<String> allowed) {
        return code.equals(Measures.UNSPECIFIED) || allowed.contains(code);
    }

    private List<Part> parts(@Nullable String text) {
        List<String> codes = codes(text);
        List<String> known = definition.parts().stream().map(Part::code).toList();
        if (!known.containsAll(codes)) {
            notOneOf("part", known);
        }
        return definition.parts().stream()
                .filter(part -> codes.isEmpty() || codes.contains(part.code()))
                .toList();
    }

    private boolean samples(@Nullable String word) {
        if (word != null && !word.equals("include") && !word.equals("exclude")) {
            notOneOf("sample", List.of("include", "exclude"));
        }
        return !"exclude".equals(word);
    }

    private void notOneOf(String name, Collection<String> allowed) {
        violations.add(Violation.parameter(name, "not-one-of", String.join(", ", allowed)));
    }

    private static List<String> codes(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }
}
