package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.indicator.ObservationsReply.Code;
import org.ipcoop.indicators.indicator.ObservationsReply.PeriodItem;
import org.ipcoop.indicators.serving.Wording.Said;
import org.ipcoop.indicators.target.TargetStanding;
import org.jspecify.annotations.Nullable;

/**
 * What the cooperation contributes, on one page: every indicator with its latest full period, its trend and, for the whole
 * country, its targets.
 *
 * @param narrowedTo the province, area or organisation the figures are of; empty for the whole country
 * @param period the latest full period, or the one asked for
 */
record Scorecard(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Code> narrowedTo,
        PeriodItem period,
        long dataRevision,
        Instant knownAt,
        boolean includesSample,
        Said countedBy,
        List<Line> items) {

    /**
     * One indicator. Without data it says so, and which outside series it {@code waitsFor}; {@code notBy} are the dimensions of
     * the question that it cannot be narrowed by.
     */
    record Line(
            String indicator,
            Text name,
            Definition.Level level,
            Definition.Source source,
            int version,
            Status status,
            @Nullable List<String> waitsFor,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notBy,
            List<PartLine> parts,
            List<TargetStanding> targets) {}

    /** One number of an indicator, with that of the period before. */
    record PartLine(
            String part,
            Text name,
            String unit,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            PeriodValue latest,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            PeriodValue before,

            @Nullable BigDecimal change,
            Trend trend,
            @Nullable ProvinceRank rank) {

        PartLine ranked(@Nullable ProvinceRank among) {
            return new PartLine(part, name, unit, latest, before, change, trend, among);
        }
    }

    /** The value of a period. */
    record PeriodValue(
            String period,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal value,

            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Status status,
            @Nullable String qualifier) {}

    /**
     * The line of a part from its observations in time order: the latest period that has a value, and the one before it whether
     * or not it has one.
     */
    static PartLine line(Definition definition, Part part, List<Observation> periods) {
        int latest = periods.size() - 1;
        while (latest >= 0 && periods.get(latest).result().value() == null) {
            latest--;
        }
        PeriodValue now = latest < 0 ? null : value(periods.get(latest));
        PeriodValue then = latest < 1 ? null : value(periods.get(latest - 1));
        @Nullable BigDecimal before = then == null ? null : then.value();
        @Nullable BigDecimal after = now == null ? null : now.value();
        return new PartLine(
                part.code(),
                part.name(),
                part.unit(),
                now,
                then,
                before == null || after == null ? null : Result.plain(after.subtract(before)),
                Trend.of(before, after, better(definition, part)),
                null);
    }

    /** Which way is better for a part. */
    static Definition.Direction better(Definition definition, Part part) {
        return part.direction() == null ? definition.direction() : part.direction();
    }

    /** OK where a part has a value, or a target measures the indicator itself: a rank says nothing of patents per GDP. */
    static Status status(Definition definition, List<PartLine> parts, List<TargetStanding> targets) {
        boolean known = parts.stream().anyMatch(part -> part.latest() != null)
                || targets.stream()
                        .filter(target ->
                                definition.unit().equals(target.target().unit()))
                        .anyMatch(target -> target.actual() != null);
        return known ? Status.OK : Status.NO_DATA;
    }

    private static PeriodValue value(Observation period) {
        Result result = period.result();
        return new PeriodValue(
                period.period().code(),
                result.value(),
                period.part().denominator() == null ? null : result.numerator(),
                result.denominator(),
                result.status(),
                period.qualifier());
    }
}
