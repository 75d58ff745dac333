package org.ipcoop.indicators.target;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.target.TargetMeasure.Actual;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;

/** Holds every target against the value some feature measures for it. */
@ApplicationScoped
public class TargetProgress {

    private final Targets targets;
    private final List<TargetMeasure> measures;

    TargetProgress(Targets targets, @All List<TargetMeasure> measures) {
        this.targets = targets;
        this.measures = measures;
    }

    /** All targets in the order of the sets, each with the latest value of whoever measures it. */
    public List<TargetStanding> standings(DataState from, Language language) {
        List<TargetSet> sets =
                targets.sets(from.number()).stream().map(RecordedSet::set).toList();
        Map<String, Actual> actuals = actuals(sets, from);
        return sets.stream()
                .flatMap(set -> set.targets().stream()
                        .map(target -> TargetStanding.of(
                                set, target, sets, actuals.get(target.code()), from.today(), language)))
                .toList();
    }

    /** Refuses a set with a target whose measure nobody knows: a misspelt one would stay without a value for ever. */
    void requireKnown(TargetSet set) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < set.targets().size(); i++) {
            MeasuredBy by = set.targets().get(i).measuredBy();
            if (by != null && measures.stream().noneMatch(measure -> measure.knows(by))) {
                String what = by.part() == null ? by.code() : by.code() + " " + by.part();
                violations.add(Violation.at("/targets/" + i + "/measuredBy", "unknown-measure", by.source(), what));
            }
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    /** Of two who know the same target, the first counts. */
    private Map<String, Actual> actuals(List<TargetSet> sets, DataState from) {
        List<Target> all = sets.stream().flatMap(set -> set.targets().stream()).toList();
        Map<String, Actual> actuals = new HashMap<>();
        measures.forEach(measure -> measure.actuals(all, from).forEach(actuals::putIfAbsent));
        return actuals;
    }
}
