package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ipcoop.indicators.indicator.ObservationsReply.Code;
import org.ipcoop.indicators.indicator.Scorecard.Line;
import org.ipcoop.indicators.indicator.Scorecard.PartLine;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.serving.Wording;
import org.ipcoop.indicators.target.TargetProgress;
import org.ipcoop.indicators.target.TargetStanding;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** Puts the scorecard together, all figures from one state of the facts. */
@ApplicationScoped
class Scorecards {
    private final DefinitionHistory history;
    private final Observations observations;
    private final AsOf asOf;
    private final ConsistentRead facts;
    private final TargetProgress progress;
    private final Provinces provinces;
    private final ProvinceRanks ranks;
    private final Wording wording;

    Scorecards(
            DefinitionHistory history,
            Observations observations,
            AsOf asOf,
            ConsistentRead facts,
            TargetProgress progress,
            Provinces provinces,
            ProvinceRanks ranks,
            Wording wording) {
        this.history = history;
        this.observations = observations;
        this.asOf = asOf;
        this.facts = facts;
        this.progress = progress;
        this.provinces = provinces;
        this.ranks = ranks;
        this.wording = wording;
    }

    /**
     * What was read of the facts, one for each definition. Targets are read after the facts' connection is given back: whoever
     * holds one while waiting for another can wait for itself.
     */
    private record Figures(List<Definition> definitions, List<Figure> all) {}

    /** The numbers of one definition, and the dimensions of the question it does not have. */
    private record Figure(
            List<PartLine> parts,
            List<String> notBy,
            boolean sample,
            @Nullable List<String> waitsFor) {}

    /** The scorecard that answers the question. */
    Scorecard of(ScorecardQuery query, Language language) {
        Figures figures = facts.read(connection -> figures(connection, query));
        List<Definition> definitions = figures.definitions();
        Map<String, TargetStanding> standings = standings(query, language);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            lines.add(line(definitions.get(i), figures.all().get(i), standings));
        }
        return new Scorecard(
                narrowedTo(query),
                ObservationsReply.period(query.period()),
                query.from().number(),
                query.from().revision().changedAt(),
                figures.all().stream().anyMatch(Figure::sample),
                wording.text("counted-by.actual-end"),
                lines);
    }

    private Figures figures(Connection connection, ScorecardQuery query) throws SQLException {
        List<Definition> definitions = history.all(connection, query.from().revision());
        DataRevision past = asOf.past(connection, query.from().revision());
        List<Figure> all = new ArrayList<>();
        for (Definition definition : definitions) {
            all.add(figure(connection, definition, query, past));
        }
        return new Figures(definitions, all);
    }

    private Figure figure(
            Connection connection, Definition definition, ScorecardQuery query, @Nullable DataRevision past)
            throws SQLException {
        List<String> notBy = query.narrowedTo().keySet().stream()
                .filter(dimension -> !definition.disaggregations().contains(dimension))
                .toList();
        if (!notBy.isEmpty()) {
            return new Figure(List.of(), notBy, false, List.of());
        }
        Observations.Found found = observations.latest(connection, definition, periods(definition, query, past));
        List<PartLine> parts = new ArrayList<>();
        for (Part part : definition.parts()) {
            List<Observation> own = found.items().stream()
                    .filter(observation -> observation.part().equals(part))
                    .toList();
            PartLine line = Scorecard.line(definition, part, own);
            parts.add(line.ranked(ranks.rank(connection, definition, part, line, own, query, past)));
        }
        return new Figure(parts, notBy, found.includesSample(), found.waitsFor());
    }

    private static ObservationQuery periods(Definition definition, ScorecardQuery query, @Nullable DataRevision past) {
        Map<String, List<String>> filters = new TreeMap<>();
        query.narrowedTo().forEach((dimension, code) -> filters.put(dimension, List.of(code)));
        DateRange days =
                new DateRange(DateRange.EVER.start(), query.period().days().end());
        return new ObservationQuery(
                query.period().kind(),
                days,
                List.of(),
                filters,
                definition.parts(),
                query.samples(),
                query.from().today(),
                past);
    }

    /** Targets are the country's: what a province does for them is not progress of its own. */
    private Map<String, TargetStanding> standings(ScorecardQuery query, Language language) {
        Map<String, TargetStanding> standings = new LinkedHashMap<>();
        if (query.narrowedTo().isEmpty()) {
            progress.standings(query.from(), language)
                    .forEach(standing -> standings.put(standing.target().code(), standing));
        }
        return standings;
    }

    private static Line line(Definition definition, Figure figure, Map<String, TargetStanding> standings) {
        List<TargetStanding> targets = standings.values().stream()
                .filter(standing -> standing.isNamedBy(String.join(";", definition.targets())))
                .toList();
        return new Line(
                definition.code(),
                definition.name(),
                definition.level(),
                definition.source(),
                definition.version(),
                Scorecard.status(definition, figure.parts(), targets),
                figure.waitsFor(),
                figure.notBy(),
                figure.parts(),
                targets);
    }

    private Map<String, Code> narrowedTo(ScorecardQuery query) {
        Map<String, Code> names = new LinkedHashMap<>();
        query.narrowedTo()
                .forEach((dimension, code) ->
                        names.put(dimension, new Code(code, ObservationsReply.name(dimension, code, provinces))));
        return names;
    }
}
