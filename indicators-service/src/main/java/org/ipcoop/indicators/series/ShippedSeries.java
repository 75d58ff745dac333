package org.ipcoop.indicators.series;

import static org.ipcoop.indicators.indicator.ShippedCsv.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.indicator.ShippedCsv;
import org.jspecify.annotations.Nullable;

/** The series that come with the release: reference/national-series*.csv, read by the rules of an import. */
final class ShippedSeries {
    private static final String FOLDER = "/reference/";
    private static final SeriesText NOTHING = new SeriesText("", "");
    private static final String LICENCE = "Not stated; single figures are cited as facts, with their source";

    private ShippedSeries() {}

    /** All, version 1, in the order of the file. */
    static List<Series> all() {
        var sources = ShippedCsv.rows(FOLDER + "national-series-sources.csv");
        return ShippedCsv.rows(FOLDER + "national-series.csv").stream()
                .map(row -> series(row, sources))
                .toList();
    }

    /** What is shipped of one series. */
    static List<Observed> observations(Series series) {
        return ShippedCsv.rows(FOLDER + "national-series-observations.csv").stream()
                .filter(row -> text(row, "series").equals(series.code()))
                .map(row -> observed(series, row))
                .toList();
    }

    private static Series series(Map<String, String> row, List<Map<String, String>> sources) {
        String code = text(row, "code");
        return new Series(
                code,
                1,
                new SeriesText(text(row, "name_vi"), text(row, "name_en")),
                List.of(),
                text(row, "unit"),
                SeriesPeriod.read(text(row, "period")),
                Boolean.parseBoolean(text(row, "additive")),
                null,
                sources.stream()
                        .filter(source -> text(source, "series").equals(code))
                        .map(ShippedSeries::source)
                        .toList());
    }

    private static SeriesSource source(Map<String, String> row) {
        SeriesText why = new SeriesText(text(row, "why_vi"), text(row, "why_en"));
        return new SeriesSource(
                text(row, "code"),
                new SeriesText(text(row, "name_vi"), text(row, "name_en")),
                LICENCE,
                text(row, "url"),
                why.equals(NOTHING) ? null : why);
    }

    private static Observed observed(Series series, Map<String, String> row) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        row.forEach((column, value) -> put(body, column, value));
        ObservationReading.Outcome outcome = ObservationReading.read(series, body);
        @Nullable Observed observed = outcome.observed();
        if (observed == null) {
            throw new IllegalStateException(series.code() + ": " + outcome.violations());
        }
        return observed;
    }

    private static void put(ObjectNode body, String column, String value) {
        switch (column) {
            case "value" -> body.put(column, new BigDecimal(value));
            case "preliminary" -> body.put(column, Boolean.parseBoolean(value));
            default -> {
                if (!value.isEmpty()) {
                    body.put(column, value);
                }
            }
        }
    }
}
