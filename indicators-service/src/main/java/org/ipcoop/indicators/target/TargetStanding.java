package org.ipcoop.indicators.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ipcoop.indicators.target.TargetMeasure.Actual;
import org.ipcoop.indicators.target.TargetSetView.TargetView;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * A target and how far it is; what its instrument says of its source and legal standing comes with it.
 *
 * @param due the last day on which it can still be reached in time
 * @param progress the unclamped share of the way from the baseline, absent unless the status is KNOWN
 * @param expected where the straight path stands, absent where there is none
 * @param met whether the actual value is good enough, whatever the day
 * @param contradicts targets of other sets that cannot be meant together with this one
 */
public record TargetStanding(
        String set,
        TargetView target,
        LocalDate due,
        @Nullable Actual actual,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal progress,

        Progress.Status status,
        @Nullable Expected expected,
        Verdict verdict,
        @Nullable Boolean met,
        List<Contradiction> contradicts) {

    /** What the straight path asked for by today, and by the last day of the actual value's period. */
    public record Expected(BigDecimal byNow, @Nullable BigDecimal onActual) {}

    /** The standing of a target of one of the sets, by its latest actual value. */
    static TargetStanding of(
            TargetSet set,
            Target target,
            List<TargetSet> sets,
            @Nullable Actual actual,
            LocalDate today,
            Language language) {
        Progress progress = target.progress(actual == null ? null : actual.value());
        return new TargetStanding(
                set.code(),
                TargetView.of(target, language),
                target.due(),
                actual,
                progress.share(),
                progress.status(),
                expected(target, actual, today),
                Verdict.of(target, actual, today),
                actual == null ? null : target.isMetBy(actual.value()),
                Contradiction.of(set, target, sets));
    }

    /** Whether an indicator's reference to targets names this one. */
    public boolean isNamedBy(String reference) {
        return TargetReference.parse(reference).names(target.code());
    }

    private static @Nullable Expected expected(Target target, @Nullable Actual actual, LocalDate today) {
        StraightPath path = target.path();
        return path == null ? null : new Expected(path.on(today), actual == null ? null : path.on(actual.on()));
    }
}
