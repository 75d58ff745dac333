package org.ipcoop.indicators.series;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.revision.DataRevision;
import org.jspecify.annotations.Nullable;

/**
 * The observations of a series as clients get them.
 *
 * @param columns the dimensions of a table, which has them even where it has no row
 */
record SeriesObservations(
        String series,
        SeriesText name,
        String unit,
        int version,
        long dataRevision,
        Instant knownAt,
        List<Item> items,
        int total,
        @JsonIgnore List<String> columns) {

    /** A period with its days. */
    record ObservedPeriod(String code, LocalDate start, LocalDate end) {}

    /** One observation; {@code others} are the sources that disagree with the preferred one, and by how much. */
    @Schema(name = "SeriesObservation")
    record Item(
            ObservedPeriod period,
            Map<String, String> dimensions,
            BigDecimal value,
            Observed.@Nullable Qualifier qualifier,
            boolean preliminary,
            String source,
            String vintage,
            @Nullable String url,
            @Nullable String note,
            boolean preferred,
            @Nullable List<Weighed.Disagreement> others) {}

    static SeriesObservations of(
            Series series, ObservationFilter filter, DataRevision state, List<Observed> observations) {
        List<Observed> asked = filter.allVintages() ? observations : Weighed.latest(observations);
        List<Item> items = Weighed.all(series, asked).stream()
                .filter(weighed -> isAsked(series, filter, weighed.observed()))
                .map(weighed -> item(series, weighed))
                .toList();
        return new SeriesObservations(
                series.code(),
                series.name(),
                series.unit(),
                series.version(),
                state.revision(),
                state.changedAt(),
                items,
                items.size(),
                series.dimensions());
    }

    /** Sources are left out only after they were weighed: what is preferred does not depend on the question. */
    private static boolean isAsked(Series series, ObservationFilter filter, Observed observed) {
        boolean source = filter.sources().isEmpty() || filter.sources().contains(observed.source());
        return source
                && filter.codes().entrySet().stream()
                        .allMatch(wanted -> wanted.getValue()
                                .contains(observed.key().get(series.dimensions().indexOf(wanted.getKey()))));
    }

    private static Item item(Series series, Weighed weighed) {
        Observed observed = weighed.observed();
        var days = observed.days();
        return new Item(
                new ObservedPeriod(series.period().code(days), days.start(), days.end()),
                dimensions(series, observed),
                observed.value(),
                observed.qualifier(),
                observed.preliminary(),
                observed.source(),
                observed.vintage().code(),
                observed.url(),
                observed.note(),
                weighed.preferred(),
                weighed.others().isEmpty() ? null : weighed.others());
    }

    private static Map<String, String> dimensions(Series series, Observed observed) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (int i = 0; i < series.dimensions().size(); i++) {
            dimensions.put(series.dimensions().get(i), observed.key().get(i));
        }
        return dimensions;
    }
}
