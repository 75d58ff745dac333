package org.ipcoop.indicators.gii;

import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ipcoop.indicators.composite.IndexResult;
import org.ipcoop.indicators.composite.Treatment;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a what-if comes to. All figures are ours: {@code before} is the edition recomputed, the same as the official figures
 * where the edition verifies.
 *
 * @param economies those whose values were changed, at every node
 * @param others every other economy whose score or rank in the index moved
 * @param treatments indicators whose outliers are treated otherwise than before
 */
public record ScenarioAnswer(
        int year,
        int revision,
        boolean verified,
        List<String> assumptions,
        List<Moved> changes,
        List<Result> economies,
        List<IndexMove> others,
        List<TreatmentChange> treatments) {

    private static final double SAME = 1e-9;

    /** One changed value. */
    public record Moved(
            String economy,
            String node,
            String name,
            @Nullable Double valueBefore,
            @Nullable Double valueAfter) {}

    /** A changed economy; {@code overtook} were before it in the index and are behind it now. */
    public record Result(
            String economy, String name, List<NodeMove> nodes, List<String> overtook, List<String> overtakenBy) {}

    /** One node of a changed economy. */
    public record NodeMove(
            String node,
            String name,
            NodeFigures.Level level,
            Place before,
            Place after,
            @Nullable Double scoreChange) {}

    /** An economy's place in the index. */
    public record IndexMove(String economy, String name, Place before, Place after) {}

    /** How an indicator's values became fit for scoring, before and after. */
    public record TreatmentChange(
            String node,
            String name,
            Framework.Method before,
            Framework.Method after,
            @Nullable Integer winsorisedPointsBefore,
            @Nullable Integer winsorisedPointsAfter) {}

    /** The answer to changes of an edition. */
    public static ScenarioAnswer of(Edition edition, List<Change> changes, Language language) {
        WhatIf run = WhatIf.of(edition.computed(), changes);
        List<Integer> changed =
                changes.stream().map(Change::economy).distinct().sorted().toList();
        return new ScenarioAnswer(
                edition.year(),
                edition.stored().revision(),
                edition.verification().verified(),
                ScenarioTexts.assumptions(language),
                changes.stream().map(change -> moved(run, change, language)).toList(),
                changed.stream().map(economy -> result(run, economy, language)).toList(),
                others(run, changed, language),
                treatments(run, language));
    }

    private static Moved moved(WhatIf run, Change change, Language language) {
        EditionGrid grid = run.before().grid();
        NodeFigures node = grid.nodes().get(change.node());
        return new Moved(
                grid.economy(change.economy()).iso3(),
                node.num(),
                NodeNames.of(node, language),
                EditionGrid.known(grid.values()[change.node()][change.economy()]),
                EditionGrid.known(run.values()[change.node()][change.economy()]));
    }

    private static Result result(WhatIf run, int economy, Language language) {
        EditionGrid grid = run.before().grid();
        List<NodeMove> nodes = IntStream.range(0, grid.nodes().size())
                .mapToObj(node -> nodeMove(run, node, economy, language))
                .toList();
        int[] before = run.before().result().ranks()[0];
        int[] after = run.after().ranks()[0];
        return new Result(
                grid.economy(economy).iso3(),
                EconomyNames.of(grid.economy(economy), language),
                nodes,
                codes(grid, other -> isAhead(before, other, economy) && isAhead(after, economy, other)),
                codes(grid, other -> isAhead(before, economy, other) && isAhead(after, other, economy)));
    }

    private static boolean isAhead(int[] ranks, int one, int other) {
        return ranks[one] > 0 && ranks[other] > 0 && ranks[one] < ranks[other];
    }

    private static List<String> codes(EditionGrid grid, IntPredicate which) {
        return IntStream.range(0, grid.economies())
                .filter(which)
                .mapToObj(economy -> grid.economy(economy).iso3())
                .sorted()
                .toList();
    }

    private static NodeMove nodeMove(WhatIf run, int node, int economy, Language language) {
        NodeFigures figures = run.before().grid().nodes().get(node);
        Place before = Place.of(run.before().result(), node, economy);
        Place after = Place.of(run.after(), node, economy);
        Double change =
                before.score() == null || after.score() == null ? null : settled(after.score() - before.score());
        return new NodeMove(figures.num(), NodeNames.of(figures, language), figures.level(), before, after, change);
    }

    /** The order of additions leaves differences that mean nothing. */
    private static double settled(double difference) {
        return Math.abs(difference) < SAME ? 0 : difference;
    }

    private static List<IndexMove> others(WhatIf run, List<Integer> changed, Language language) {
        EditionGrid grid = run.before().grid();
        return IntStream.range(0, grid.economies())
                .filter(economy -> !changed.contains(economy))
                .mapToObj(economy -> new IndexMove(
                        grid.economy(economy).iso3(),
                        EconomyNames.of(grid.economy(economy), language),
                        Place.of(run.before().result(), 0, economy),
                        Place.of(run.after(), 0, economy)))
                .filter(move -> hasMoved(move.before(), move.after()))
                .toList();
    }

    private static boolean hasMoved(Place before, Place after) {
        boolean sameScore = before.score() == null || after.score() == null
                ? Objects.equals(before.score(), after.score())
                : settled(after.score() - before.score()) == 0;
        return !sameScore || !Objects.equals(before.rank(), after.rank());
    }

    private static List<TreatmentChange> treatments(WhatIf run, Language language) {
        EditionGrid grid = run.before().grid();
        return IntStream.range(0, grid.nodes().size())
                .filter(grid::isIndicator)
                .filter(node -> !Objects.equals(treatment(run.before().result(), node), treatment(run.after(), node)))
                .mapToObj(node -> treatmentChange(run, node, language))
                .toList();
    }

    private static @Nullable Treatment treatment(IndexResult result, int node) {
        return result.treatments().get(node);
    }

    private static TreatmentChange treatmentChange(WhatIf run, int node, Language language) {
        NodeFigures figures = run.before().grid().nodes().get(node);
        Treatment before = treatment(run.before().result(), node);
        Treatment after = treatment(run.after(), node);
        return new TreatmentChange(
                figures.num(),
                NodeNames.of(figures, language),
                Framework.method(before),
                Framework.method(after),
                Framework.points(before),
                Framework.points(after));
    }
}
