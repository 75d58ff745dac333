package org.ipcoop.indicators.composite;

import java.util.SplittableRandom;

/**
 * How much of a ranking hangs on the weights and means chosen: some nodes' weights are multiplied by independent uniform draws,
 * some nodes are averaged in another way, and the root is ranked each time.
 *
 * @param nodes positions of the nodes whose weights are drawn
 * @param spread draws come from [1 − spread, 1 + spread)
 */
@SuppressWarnings("ArrayRecordComponent")
public record WeightNoise(int[] nodes, double spread) {

    /** @throws IllegalArgumentException if the spread could take a weight to zero or below */
    public WeightNoise {
        if (!(spread >= 0 && spread < 1)) {
            throw new IllegalArgumentException("the spread is a share below 1");
        }
    }

    /**
     * One family of runs.
     *
     * @param averaged positions of the nodes to average by the given mean; others keep their own
     * @param seed the same seed gives the same runs
     */
    public RankDistribution simulate(PreparedIndex prepared, int[] averaged, Mean mean, int runs, long seed) {
        Aggregation aggregation = prepared.aggregation();
        for (int node : averaged) {
            aggregation.mean(node, mean);
        }
        SplittableRandom random = new SplittableRandom(seed);
        RankDistribution distribution = RankDistribution.empty(prepared.units());
        int[] ranks = new int[prepared.units()];
        for (int run = 0; run < runs; run++) {
            for (int node : nodes) {
                aggregation.factor(node, 1 - spread + 2 * spread * random.nextDouble());
            }
            aggregation.run();
            aggregation.ranks(0, ranks);
            distribution.add(ranks);
        }
        return distribution;
    }
}
