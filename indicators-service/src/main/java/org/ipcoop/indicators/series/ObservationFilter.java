package org.ipcoop.indicators.series;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Periods;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.Nullable;

/**
 * Which observations of a series are asked for.
 *
 * @param codes the codes wanted, by dimension; all where a dimension is not there
 * @param sources the sources wanted; all where there are none
 * @param publishedBy the last day of publication that counts
 */
record ObservationFilter(
        DateRange days,
        Map<String, List<String>> codes,
        List<String> sources,
        boolean allVintages,
        LocalDate publishedBy) {
    private static final String LATEST = "latest";
    private static final String ALL = "all";

    /** Reads what was sent; everything wrong with it at once. */
    static ObservationFilter read(Series series, SeriesObservationParameters sent, UriInfo uri) {
        ParameterReader reader = new ParameterReader(SeriesObservationParameters.class, uri);
        DateRange first = Periods.days(reader, "from", sent.from);
        DateRange last = Periods.days(reader, "to", sent.to);
        boolean backwards = first.start().isAfter(last.end());
        if (backwards) {
            reader.add("to", "not-before", first.start());
        }
        Map<String, List<String>> codes = codes(series, reader, sent.dimension);
        List<String> sources = split(reader, "source", sent.source);
        if (!series.sourceCodes().containsAll(sources)) {
            reader.add("source", "not-one-of", String.join(", ", series.sourceCodes()));
        }
        LocalDate publishedBy = publishedBy(reader, sent.vintage);
        reader.throwIfAny();
        return new ObservationFilter(
                new DateRange(first.start(), last.end()), codes, sources, ALL.equals(sent.vintage), publishedBy);
    }

    private static LocalDate publishedBy(ParameterReader reader, @Nullable String text) {
        if (text == null || text.equals(LATEST) || text.equals(ALL)) {
            return DateRange.EVER.end();
        }
        return Vintage.of(text).map(Vintage::lastDay).orElseGet(() -> {
            reader.add("vintage", "series-vintage-asked");
            return DateRange.EVER.end();
        });
    }

    private static Map<String, List<String>> codes(
            Series series, ParameterReader reader, @Nullable List<String> texts) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (String text : split(reader, "dimension", texts)) {
            int colon = text.indexOf(':');
            String dimension = colon < 0 ? text : text.substring(0, colon);
            if (colon < 0 || !series.dimensions().contains(dimension)) {
                reader.add("dimension", "series-dimension", String.join(", ", series.dimensions()));
            } else {
                codes.computeIfAbsent(dimension, any -> new ArrayList<>()).add(text.substring(colon + 1));
            }
        }
        return codes;
    }

    private static List<String> split(ParameterReader reader, String name, @Nullable List<String> texts) {
        return reader.all(name, texts, String.class).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
