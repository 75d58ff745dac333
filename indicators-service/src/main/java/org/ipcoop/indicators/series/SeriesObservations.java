package org.ipcoop.indicators.series;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.serving.Paged;
import org.ipcoop.platform.http.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page of the observations of a series as clients get them.
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
        long total,
        @Nullable String next,
        @JsonIgnore List<String> columns)
        implements Paged {

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

    /** The page, each of its observations weighed among all that is said of the same, by sources not asked for too. */
    static SeriesObservations of(
            Series series, ObservationFilter filter, DataRevision state, Page<Observed> page, List<Observed> about) {
        Set<Observed> asked = Set.copyOf(page.items());
        List<Item> items = Weighed.all(series, filter.allVintages() ? about : Weighed.latest(about)).stream()
                .filter(weighed -> asked.contains(weighed.observed()))
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
                page.total(),
                page.next(),
                series.dimensions());
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
