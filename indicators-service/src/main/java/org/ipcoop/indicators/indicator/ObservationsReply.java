package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.serving.Wording;
import org.ipcoop.indicators.serving.Wording.Said;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about one indicator, with all that is needed to quote it: by which version of the definition, of
 * which state of the data and when that was known, counted by which rule, and what its codes are called.
 *
 * @param waitsFor the outside series that the values need and nothing has been observed of
 */
record ObservationsReply(
        String indicator,
        Text name,
        int version,
        long dataRevision,
        Instant knownAt,
        boolean includesSample,
        Said countedBy,
        @Nullable List<String> waitsFor,
        List<Item> items,
        Labels labels) {

    /** What the codes of the items are called, in both languages. */
    record Labels(
            Map<String, Said> unit,
            Map<String, Said> status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Said> qualifier,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Said> because) {
        static Labels of(List<Item> items, Wording wording) {
            return new Labels(
                    wording.of("unit", items.stream().map(Item::unit).toList()),
                    wording.of("status", items.stream().map(Item::status).toList()),
                    wording.of("qualifier", items.stream().map(Item::qualifier).toList()),
                    wording.of(
                            "because",
                            items.stream()
                                    .flatMap(item -> item.because().stream())
                                    .toList()));
        }
    }

    /**
     * One number; {@code value} is always there, and null with a status that says why.
     *
     * @param because what it lacks of outside data, or why these give none
     */
    @Schema(name = "Observation")
    record Item(
            String part,
            PeriodItem period,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Code> dimensions,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal value,

            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String unit,
            Status status,
            @Nullable String qualifier,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Gap> because) {}

    /** A period; open ends are left out. */
    @Schema(name = "ObservationPeriod")
    record PeriodItem(
            String code,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Text label) {}

    /** A code of a dimension, with its name where it has one. */
    record Code(String code, @Nullable Text name) {}

    static ObservationsReply of(
            Definition definition,
            ObservationQuery query,
            DataRevision revision,
            Observations.Found found,
            Provinces provinces,
            Wording wording) {
        List<Item> items =
                found.items().stream().map(item -> item(item, query, provinces)).toList();
        return new ObservationsReply(
                definition.code(),
                definition.name(),
                definition.version(),
                revision.revision(),
                revision.changedAt(),
                found.includesSample(),
                wording.text("counted-by.actual-end"),
                found.waitsFor(),
                items,
                Labels.of(items, wording));
    }

    private static Item item(Observation found, ObservationQuery query, Provinces provinces) {
        Map<String, Code> dimensions = new LinkedHashMap<>();
        for (int i = 0; i < query.by().size(); i++) {
            String dimension = query.by().get(i);
            String code = found.key().get(i);
            dimensions.put(dimension, new Code(code, name(dimension, code, provinces)));
        }
        Result result = found.result();
        return new Item(
                found.part().code(),
                period(found.period()),
                dimensions,
                result.value(),
                found.part().denominator() == null ? null : result.numerator(),
                result.denominator(),
                found.part().unit(),
                result.status(),
                found.qualifier(),
                found.gaps());
    }

    /** The name of a code, where the dimension has names. */
    static @Nullable Text name(String dimension, String code, Provinces provinces) {
        if (code.equals(Measures.UNSPECIFIED)) {
            return new Text("Không xác định", "Unspecified");
        }
        return dimension.equals("province") ? provinces.name(code) : null;
    }

    /** A period as clients see it. */
    static PeriodItem period(Period period) {
        DateRange days = period.days();
        boolean open = period.kind() == PeriodKind.ALL;
        return new PeriodItem(
                period.code(),
                open && days.openStart() ? null : days.start(),
                open && days.openEnd() ? null : days.end(),
                new Text(period.label().vi(), period.label().en()));
    }
}
