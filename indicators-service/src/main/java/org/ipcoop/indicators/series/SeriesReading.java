package org.ipcoop.indicators.series;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ipcoop.indicators.series.SeriesDraft.SourceDraft;
import org.ipcoop.indicators.series.SeriesDraft.TextDraft;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Turns a sent draft into a series, or into every violation at once. */
final class SeriesReading {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,79}");
    private static final Pattern SOURCE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
    private static final int MOST_DIMENSIONS = 8;
    private static final int MOST_SOURCES = 50;
    private static final SeriesText NONE = new SeriesText("", "");

    /** Columns of a file of observations, which no dimension may be called. */
    private static final Set<String> RESERVED = ObservationColumn.names();

    private final List<Violation> violations = new ArrayList<>();
    private final Texts texts = new Texts(violations);

    private SeriesReading() {}

    /** Version 1 of the series; throws {@link Invalid} with all violations. */
    static Series read(SeriesDraft draft) {
        SeriesReading reading = new SeriesReading();
        Series series = new Series(
                reading.code("/code", draft.code(), CODE),
                1,
                reading.name("/name", draft.name()),
                reading.dimensions(draft.dimensions()),
                reading.texts.required("/unit", draft.unit()),
                reading.period(draft.period()),
                Boolean.TRUE.equals(draft.additive()),
                reading.optional("/note", draft.note()),
                reading.sources(draft.sources()));
        if (!reading.violations.isEmpty()) {
            throw new Invalid(reading.violations);
        }
        return series;
    }

    private String code(String at, @Nullable String code, Pattern form) {
        String text = texts.required(at, code);
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            violations.add(Violation.at(at, "series-code", form.pattern()));
        }
        return text;
    }

    private SeriesText name(String at, @Nullable TextDraft draft) {
        if (draft == null) {
            violations.add(Violation.at(at, "required"));
            return NONE;
        }
        return new SeriesText(texts.required(at + "/vi", draft.vi()), texts.required(at + "/en", draft.en()));
    }

    private @Nullable SeriesText optional(String at, @Nullable TextDraft draft) {
        return draft == null ? null : name(at, draft);
    }

    private SeriesPeriod period(@Nullable String word) {
        if (word == null) {
            violations.add(Violation.at("/period", "required"));
            return SeriesPeriod.YEAR;
        }
        return SeriesPeriod.of(word).orElseGet(() -> {
            violations.add(Violation.at("/period", "not-one-of", String.join(", ", SeriesPeriod.words())));
            return SeriesPeriod.YEAR;
        });
    }

    private List<String> dimensions(@Nullable List<@Nullable String> codes) {
        if (codes == null) {
            return List.of();
        }
        if (codes.size() > MOST_DIMENSIONS) {
            violations.add(Violation.at("/dimensions", "limit", 0, MOST_DIMENSIONS));
            return List.of();
        }
        List<String> dimensions = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String at = "/dimensions/" + i;
            String code = code(at, codes.get(i), CODE);
            if (RESERVED.contains(code)) {
                violations.add(Violation.at(at, "series-dimension-reserved", code));
            } else if (dimensions.contains(code)) {
                violations.add(Violation.at(at, "series-twice", code));
            }
            dimensions.add(code);
        }
        return dimensions;
    }

    private List<SeriesSource> sources(@Nullable List<@Nullable SourceDraft> drafts) {
        if (drafts == null || drafts.isEmpty() || drafts.size() > MOST_SOURCES) {
            violations.add(Violation.at("/sources", "limit", 1, MOST_SOURCES));
            return List.of();
        }
        List<SeriesSource> sources = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            String at = "/sources/" + i;
            SourceDraft draft = drafts.get(i);
            if (draft == null) {
                violations.add(Violation.at(at, "required"));
                continue;
            }
            SeriesSource source = source(at, draft);
            if (!codes.add(source.code()) && !source.code().isEmpty()) {
                violations.add(Violation.at(at + "/code", "series-twice", source.code()));
            }
            sources.add(source);
        }
        return sources;
    }

    private SeriesSource source(String at, SourceDraft draft) {
        return new SeriesSource(
                code(at + "/code", draft.code(), SOURCE),
                name(at + "/name", draft.name()),
                texts.optional(at + "/licence", draft.licence()),
                texts.link(at + "/url", draft.url()),
                optional(at + "/why", draft.why()));
    }
}
