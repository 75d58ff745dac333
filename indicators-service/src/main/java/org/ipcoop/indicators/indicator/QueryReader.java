package org.ipcoop.indicators.indicator;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.platform.http.ParameterReader;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a question about one indicator, and lists everything wrong with them at once. */
final class QueryReader {
    private final Definition definition;
    private final ParameterReader reader;
    private final Provinces provinces;

    private QueryReader(Definition definition, ParameterReader reader, Provinces provinces) {
        this.definition = definition;
        this.reader = reader;
        this.provinces = provinces;
    }

    /**
     * The question, or {@link Invalid}.
     *
     * @param uri has every parameter the client sent: a misspelt filter must not silently answer another question
     * @param state what it is asked of, and the day by which words such as LAST_12_MONTHS are understood
     */
    static ObservationQuery read(
            Definition definition, ObservationParameters sent, UriInfo uri, Provinces provinces, DataState state) {
        QueryReader it = new QueryReader(definition, new ParameterReader(sent.getClass(), uri), provinces);
        PeriodQuestion.Asked asked =
                new PeriodQuestion(it.reader, state.today()).read(sent.period, sent.calendar, sent.from, sent.to);
        List<String> by = it.by(sent.by);
        Map<String, List<String>> filters = it.filters(sent.filters(), asked.days());
        List<Part> parts = it.parts(sent.part);
        boolean samples = it.samples(sent.sample);
        it.reader.throwIfAny();
        return new ObservationQuery(
                asked.kind(),
                asked.days(),
                by,
                filters,
                parts,
                samples,
                state.today(),
                state.past() ? state.revision() : null);
    }

    private List<String> by(@Nullable List<String> sent) {
        List<String> listed = definition.disaggregations();
        return known("by", codes("by", sent), code -> listed.contains(Dimension.listedAs(code)), listed);
    }

    private Map<String, List<String>> filters(Map<String, List<String>> sent, DateRange days) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        sent.forEach((dimension, texts) -> {
            List<String> codes = codes(dimension, texts);
            if (codes.isEmpty()) {
                return;
            }
            if (!definition.disaggregations().contains(dimension)) {
                reader.add(dimension, "not-a-dimension", String.join(", ", definition.disaggregations()));
            } else {
                filters.put(dimension, filter(dimension, codes, days));
            }
        });
        return filters;
    }

    private List<String> filter(String dimension, List<String> codes, DateRange days) {
        return dimension.equals("province")
                ? new ProvinceFilter(provinces, days, reader).units(codes)
                : known(dimension, codes, Codes.of(dimension), List.of(Codes.allowed(dimension)));
    }

    private List<Part> parts(@Nullable List<String> sent) {
        List<String> possible = definition.parts().stream().map(Part::code).toList();
        List<String> codes = known("part", codes("part", sent), possible::contains, possible);
        return definition.parts().stream()
                .filter(part -> codes.isEmpty() || codes.contains(part.code()))
                .toList();
    }

    private boolean samples(@Nullable String word) {
        if (word != null) {
            known("sample", List.of(word), List.of("include", "exclude")::contains, List.of("include", "exclude"));
        }
        return !"exclude".equals(word);
    }

    private List<String> known(
            String name, List<String> codes, Predicate<String> possible, Collection<String> allowed) {
        codes.stream()
                .filter(possible.negate())
                .forEach(code -> reader.add(name, "unknown-code", Codes.shown(code), String.join(", ", allowed)));
        return codes.stream().filter(possible).toList();
    }

    private List<String> codes(String name, @Nullable List<String> sent) {
        return reader.all(name, sent, String.class).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
