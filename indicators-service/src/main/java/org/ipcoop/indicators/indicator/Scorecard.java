package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import org.ipcoop.indicators.target.Progress;
import org.ipcoop.indicators.target.TargetMeasure;
import org.ipcoop.indicators.target.TargetSetView.TargetView;
import org.jspecify.annotations.Nullable;

/** What the cooperation contributes, on one page: every indicator with its latest full year, its trend and its targets. */
record Scorecard(int latestFullYear, long dataRevision, boolean includesSample, List<Line> items) {

    /** One indicator. Without data it says so, and which outside statistics it waits for. */
    record Line(
            String indicator,
            Text name,
            Definition.Level level,
            Definition.Source source,
            Status status,
            Definition.@Nullable Needs needs,
            List<PartLine> parts,
            List<TargetLine> targets) {}

    /** One number of an indicator, with that of the year before. */
    record PartLine(
            String part,
            Text name,
            String unit,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            YearValue latest,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            YearValue before,

            @Nullable BigDecimal change,
            Trend trend) {}

    /** The value of a full year. */
    record YearValue(
            String year,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal value,

            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Status status,
            @Nullable String qualifier) {}

    /** A target of the indicator, and how far its own baseline has been left behind; contradicting ones side by side. */
    record TargetLine(
            TargetView target,
            TargetMeasure.@Nullable Actual actual,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Double progress,

            Progress.Status status,
            @Nullable Boolean met) {}

    /**
     * The line of a part from its yearly observations in time order: the latest year that has a value, and the year before it
     * whether or not it has one.
     */
    static PartLine line(Definition definition, Part part, List<Observation> years) {
        int latest = years.size() - 1;
        while (latest >= 0 && years.get(latest).result().value() == null) {
            latest--;
        }
        YearValue now = latest < 0 ? null : value(years.get(latest));
        YearValue then = latest < 1 ? null : value(years.get(latest - 1));
        Definition.Direction better = part.direction() == null ? definition.direction() : part.direction();
        @Nullable BigDecimal before = then == null ? null : then.value();
        @Nullable BigDecimal after = now == null ? null : now.value();
        return new PartLine(
                part.code(),
                part.name(),
                part.unit(),
                now,
                then,
                before == null || after == null ? null : Result.plain(after.subtract(before)),
                Trend.of(before, after, better));
    }

    /** OK where a part has a value, or a target measures the indicator itself: a rank says nothing of patents per GDP. */
    static Status status(Definition definition, List<PartLine> parts, List<TargetLine> targets) {
        boolean known = parts.stream().anyMatch(part -> part.latest() != null)
                || targets.stream()
                        .filter(target ->
                                definition.unit().equals(target.target().unit()))
                        .anyMatch(target -> target.actual() != null);
        return known ? Status.OK : Status.NO_DATA;
    }

    private static YearValue value(Observation year) {
        Result result = year.result();
        return new YearValue(
                Year.from(year.period().days().end()).toString(),
                result.value(),
                year.part().denominator() == null ? null : result.numerator(),
                result.denominator(),
                result.status(),
                year.qualifier());
    }
}
