package org.ipcoop.indicators.gii;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.composite.Mean;
import org.ipcoop.indicators.composite.PreparedIndex;
import org.ipcoop.indicators.composite.RankDistribution;
import org.ipcoop.indicators.composite.WeightNoise;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * How far an economy's rank hangs on the weights and means chosen. The pillars' weights are multiplied by independent draws;
 * the sub-indices are averaged arithmetically in one family of runs and geometrically in the other. The same seed gives the
 * same runs.
 *
 * @param runs of each family
 */
record RankIntervals(
        int year, int revision, boolean verified, int runs, long seed, List<Item> items, List<String> assumptions) {

    static final int MOST_RUNS = 10_000;
    private static final double SPREAD = 0.25;

    /** One economy; {@code rank} is the one with the weights as they are. */
    @Schema(name = "RankIntervalItem")
    record Item(
            String economy,
            String name,
            @Nullable Integer rank,
            @Nullable Interval arithmetic,
            @Nullable Interval geometric,
            @Nullable Interval pooled) {}

    /** The 5th and 95th percentile and the median of the rank, linearly interpolated. */
    @Schema(name = "RankInterval")
    record Interval(double low, double median, double high) {
        static @Nullable Interval of(RankDistribution distribution, int economy) {
            return distribution.runs(economy) == 0
                    ? null
                    : new Interval(
                            distribution.percentile(economy, 0.05),
                            distribution.percentile(economy, 0.5),
                            distribution.percentile(economy, 0.95));
        }
    }

    /** Both families of runs. */
    record Families(RankDistribution arithmetic, RankDistribution geometric) {}

    /** @param iso3 one economy; null for all of them, by rank */
    static RankIntervals of(Edition edition, @Nullable String iso3, int runs, long seed, Language language) {
        EditionGrid grid = edition.grid();
        IntStream asked = iso3 == null ? IntStream.range(0, grid.economies()) : IntStream.of(grid.position(iso3));
        if (runs < 1 || runs > MOST_RUNS) {
            throw new Invalid(Violation.parameter("runs", "limit", 1, MOST_RUNS));
        }
        Families families = simulate(edition.computed(), runs, seed);
        int[] ranks = edition.computed().result().ranks()[0];
        List<Item> items = asked.boxed()
                .sorted((a, b) -> Integer.compare(place(ranks[a]), place(ranks[b])))
                .map(economy -> item(edition, families, economy, language))
                .toList();
        return new RankIntervals(
                edition.year(),
                edition.stored().revision(),
                edition.verification().verified(),
                runs,
                seed,
                items,
                ScenarioTexts.intervals(language));
    }

    private static int place(int rank) {
        return rank == 0 ? Integer.MAX_VALUE : rank;
    }

    static Families simulate(ComputedEdition edition, int runs, long seed) {
        PreparedIndex prepared = edition.engine().prepare(edition.grid().values());
        WeightNoise noise = new WeightNoise(nodes(edition.grid(), NodeFigures.Level.PILLAR), SPREAD);
        int[] averaged = nodes(edition.grid(), NodeFigures.Level.SUB_INDEX);
        return new Families(
                noise.simulate(prepared, averaged, Mean.ARITHMETIC, runs, seed),
                noise.simulate(prepared, averaged, Mean.GEOMETRIC, runs, seed + 1));
    }

    private static int[] nodes(EditionGrid grid, NodeFigures.Level level) {
        return IntStream.range(0, grid.nodes().size())
                .filter(node -> grid.nodes().get(node).level() == level)
                .toArray();
    }

    private static Item item(Edition edition, Families families, int economy, Language language) {
        EconomyFigures figures = edition.grid().economy(economy);
        return new Item(
                figures.iso3(),
                EconomyNames.of(figures, language),
                edition.computed().rank(0, economy),
                Interval.of(families.arithmetic(), economy),
                Interval.of(families.geometric(), economy),
                Interval.of(families.arithmetic().pooled(families.geometric()), economy));
    }
}
