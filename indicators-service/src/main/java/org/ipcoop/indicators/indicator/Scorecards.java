package org.ipcoop.indicators.indicator;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipcoop.indicators.indicator.Scorecard.Line;
import org.ipcoop.indicators.indicator.Scorecard.PartLine;
import org.ipcoop.indicators.indicator.Scorecard.TargetLine;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.target.Target;
import org.ipcoop.indicators.target.TargetMeasure;
import org.ipcoop.indicators.target.TargetMeasure.Actual;
import org.ipcoop.indicators.target.TargetSetView.TargetView;
import org.ipcoop.indicators.target.Targets;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** Puts the scorecard together, all figures from one state of the facts. */
@ApplicationScoped
class Scorecards {
    private final DefinitionHistory history;
    private final Observations observations;
    private final AsOf asOf;
    private final ConsistentRead facts;
    private final Targets targets;
    private final List<TargetMeasure> measures;

    Scorecards(
            DefinitionHistory history,
            Observations observations,
            AsOf asOf,
            ConsistentRead facts,
            Targets targets,
            @All List<TargetMeasure> measures) {
        this.history = history;
        this.observations = observations;
        this.asOf = asOf;
        this.facts = facts;
        this.targets = targets;
        this.measures = measures;
    }

    /**
     * What was read of the facts, one for each definition. Targets are read after the facts' connection is given back: whoever
     * holds one while waiting for another can wait for itself.
     */
    private record Figures(
            int year, List<Definition> definitions, List<Observations.Found> found, DataRevision revision) {}

    /** The scorecard of the last year that had ended then; null for now. */
    Scorecard asOf(@Nullable String moment, boolean samples, Language language) {
        Figures figures = facts.read(connection -> figures(connection, asOf.read(connection, moment), samples));
        List<Definition> definitions = figures.definitions();
        List<Target> known = targets.all();
        List<Line> lines = new ArrayList<>();
        boolean sample = false;
        for (int i = 0; i < definitions.size(); i++) {
            Observations.Found found = figures.found().get(i);
            lines.add(line(definitions.get(i), found.items(), known, language));
            sample |= found.includesSample();
        }
        return new Scorecard(figures.year(), figures.revision().revision(), sample, lines);
    }

    private Figures figures(Connection connection, DataState state, boolean samples) throws SQLException {
        Period year = PeriodKind.YEAR.containing(state.today().minusYears(1));
        DateRange days = new DateRange(DateRange.EVER.start(), year.days().end());
        List<Definition> definitions = history.all(connection, state.revision());
        List<Observations.Found> found = new ArrayList<>();
        for (Definition definition : definitions) {
            found.add(observations.find(connection, definition, yearly(definition, days, samples, state)));
        }
        return new Figures(days.end().getYear(), definitions, found, state.revision());
    }

    private static ObservationQuery yearly(Definition definition, DateRange days, boolean samples, DataState state) {
        return new ObservationQuery(
                PeriodKind.YEAR,
                days,
                List.of(),
                Map.of(),
                definition.parts(),
                samples,
                days.end(),
                state.past() ? state.revision() : null);
    }

    private Line line(Definition definition, List<Observation> found, List<Target> known, Language language) {
        List<PartLine> parts = definition.parts().stream()
                .map(part -> Scorecard.line(
                        definition,
                        part,
                        found.stream()
                                .filter(observation -> observation.part().equals(part))
                                .toList()))
                .toList();
        List<TargetLine> lines = Targets.named(known, String.join(";", definition.targets())).stream()
                .map(target -> line(target, definition, parts, language))
                .toList();
        return new Line(
                definition.code(),
                definition.name(),
                definition.level(),
                definition.source(),
                Scorecard.status(definition, parts, lines),
                definition.needs(),
                parts,
                lines);
    }

    private TargetLine line(Target target, Definition definition, List<PartLine> parts, Language language) {
        Actual actual = measures.stream()
                .map(measure -> measure.actual(target))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> own(definition, parts));
        var progress = target.progress(actual == null ? null : actual.value());
        Boolean met = actual == null ? null : target.aim().isMetBy(actual.value());
        return new TargetLine(TargetView.of(target, language), actual, progress.share(), progress.status(), met);
    }

    /** The indicator's own latest value, where it has one number only and so no doubt which is meant. */
    private static @Nullable Actual own(Definition definition, List<PartLine> parts) {
        if (parts.size() != 1) {
            return null;
        }
        Scorecard.YearValue latest = parts.getFirst().latest();
        @Nullable BigDecimal value = latest == null ? null : latest.value();
        return latest == null || value == null
                ? null
                : new Actual(value.doubleValue(), latest.year(), definition.code());
    }
}
