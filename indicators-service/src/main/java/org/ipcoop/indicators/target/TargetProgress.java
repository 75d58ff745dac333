package org.ipcoop.indicators.target;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ipcoop.indicators.target.TargetMeasure.Actual;
import org.ipcoop.indicators.target.TargetSetView.TargetView;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** Holds every target against the value some feature measures for it. */
@ApplicationScoped
class TargetProgress {

    private final Targets targets;
    private final List<TargetMeasure> measures;

    TargetProgress(Targets targets, @All List<TargetMeasure> measures) {
        this.targets = targets;
        this.measures = measures;
    }

    /** A target of a set and how far it is; {@code progress} is the unclamped share, absent unless the status is KNOWN. */
    public record Standing(
            String set,
            TargetView target,
            @Nullable Actual actual,
            @Nullable Double progress,
            Progress.Status status,
            @Nullable Boolean met) {}

    /** All targets, or those of one set or scope, in the order of the sets. */
    List<Standing> standings(@Nullable String set, @Nullable String scope, Language language) {
        return targets.sets().stream()
                .filter(one -> set == null || one.code().equals(set))
                .flatMap(one -> one.targets().stream()
                        .filter(target -> scope == null || target.scope().equals(scope))
                        .map(target -> standing(one.code(), target, language)))
                .toList();
    }

    private Standing standing(String set, Target target, Language language) {
        var actual = measures.stream()
                .map(measure -> measure.actual(target))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        var progress = target.progress(actual == null ? null : actual.value());
        var met = actual == null ? null : target.aim().isMetBy(actual.value());
        return new Standing(set, TargetView.of(target, language), actual, progress.share(), progress.status(), met);
    }
}
