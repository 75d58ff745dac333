package org.ipcoop.indicators.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the package's documentation, and what hangs on a prepared index. */
class WorkedExampleTest {
    private static final List<IndexNode> NODES = List.of(
            new IndexNode("INDEX", -1, 1, Direction.MORE_IS_BETTER, null),
            new IndexNode("people trained", 0, 3, Direction.MORE_IS_BETTER, null),
            new IndexNode("days to answer", 0, 1, Direction.LESS_IS_BETTER, null));
    private static final double[][] VALUES = {{0, 0, 0}, {10, 30, 20}, {5, 9, Double.NaN}};

    private final PreparedIndex prepared =
            new CompositeIndex(NODES, new OutlierRule(2.25, 3.5, 5), 1e-9).prepare(VALUES);

    @Test
    void scoresAndRanksAreThoseOfTheDocumentation() {
        IndexResult result = prepared.result();
        assertThat(result.scores()[0]).containsExactly(25, 75, 50);
        assertThat(result.ranks()[0]).containsExactly(3, 1, 2);
    }

    @Test
    void everyScoreIsExplainedByItsChildren() {
        // When
        List<Explanation> explained = prepared.explain(prepared.result(), 0);

        // Then
        assertThat(explained.getFirst().contributions())
                .containsExactly(
                        new Explanation.Contribution(1, 0.75, 0, 0), new Explanation.Contribution(2, 0.25, 100, 25));
        assertThat(explained.getFirst().coverage()).isEqualTo(1);
        assertThat(explained.getLast().value()).isEqualTo(new Explanation.Value(5, 5, 100, new Treatment.None()));
        assertThat(prepared.explain(prepared.result(), 2).getFirst().coverage()).isEqualTo(0.75);
    }

    @Test
    void anExplanationSaysWhatTheTreatmentChanged() {
        // Given: 39 units from 0 to 38 and one far out, which is pulled in to 38
        double[] values = new double[40];
        for (int unit = 0; unit < 39; unit++) {
            values[unit] = unit;
        }
        values[39] = 500;
        CompositeIndex index = new CompositeIndex(NODES.subList(0, 2), RandomIndex.RULE, 1e-9);
        PreparedIndex treated = index.prepare(new double[][] {values, values});

        // When
        Explanation.Value value =
                treated.explain(treated.result(), 19).getLast().value();

        // Then
        assertThat(value).isEqualTo(new Explanation.Value(19, 19, 3.8, new Treatment.Winsorised(1)));
        assertThat(treated.result().scores()[1][19]).isEqualTo(50);
    }

    @Test
    void otherWeightsNeedNoNewPreparation() {
        // Given
        Aggregation aggregation = prepared.aggregation();

        // When
        aggregation.factor(2, 3);
        aggregation.run();

        // Then
        assertThat(aggregation.scores()[0]).containsExactly(50, 50, 50);
        aggregation.factor(2, 1);
        aggregation.run();
        assertThat(aggregation.scores()[0]).containsExactly(25, 75, 50);
        assertThat(prepared.result().scores()[0]).containsExactly(25, 75, 50);
    }

    @Test
    void aChangedValueIsRunThroughEverythingThatHangsOnIt() {
        // Given
        WhatIfRun run = prepared.whatIf();

        // When
        run.set(1, 0, 40);
        run.run();

        // Then
        assertThat(run.score(0, 0)).isEqualTo(100);
        assertThat(run.rank(0, 0)).isEqualTo(1);
        assertThat(run.score(1, 2)).isZero();
        assertThat(run.score(1, 1)).isEqualTo(50);
        run.reset();
        run.run();
        assertThat(run.score(0, 0)).isEqualTo(25);
    }

    @Test
    void drawsOfOneSeedAreTheSameAndWhatIsCertainStays() {
        WeightNoise noise = new WeightNoise(new int[] {1, 2}, 0.25);
        RankDistribution ranks = noise.simulate(prepared, new int[] {}, Mean.ARITHMETIC, 1000, 42);
        RankDistribution again = noise.simulate(prepared, new int[] {}, Mean.ARITHMETIC, 1000, 42);
        assertThat(ranks.percentile(1, 0.95)).isEqualTo(1);
        assertThat(ranks.percentile(0, 0.05)).isEqualTo(3);
        assertThat(ranks.runs(2)).isEqualTo(1000);
        assertThat(again.counts()).isDeepEqualTo(ranks.counts());
    }

    @Test
    void percentilesAreInterpolatedBetweenRuns() {
        RankDistribution runs = new RankDistribution(new int[][] {{0, 1, 2, 1}, {0, 0, 0, 0}, {0, 0, 0, 4}});
        assertThat(runs.percentile(0, 0)).isEqualTo(1);
        assertThat(runs.percentile(0, 0.25)).isEqualTo(1.75);
        assertThat(runs.percentile(0, 0.5)).isEqualTo(2);
        assertThat(runs.percentile(0, 1)).isEqualTo(3);
        assertThat(runs.percentile(1, 0.5)).isNaN();
        assertThat(runs.pooled(runs).percentile(2, 0.5)).isEqualTo(3);
    }

    @Test
    void strengthsAndWeaknessesAreTheFurthestFromTheMiddle() {
        // Given
        int[][] percentRanks = {{900}, {990}, {700}, {500}, {100}, {-1}, {700}};

        // When
        OwnProfile profile = OwnProfile.of(percentRanks, new int[] {1, 2, 3, 4, 5, 6}, 0, 2);

        // Then
        assertThat(profile.strengths()).containsExactly(1, 2, 6);
        assertThat(profile.weaknesses()).containsExactly(4);
    }
}
