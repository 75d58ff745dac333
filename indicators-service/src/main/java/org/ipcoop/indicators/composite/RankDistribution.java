package org.ipcoop.indicators.composite;

/**
 * How often each unit came out at each rank over many runs. Runs in which a unit had no rank are not counted.
 *
 * @param counts by unit and rank; place 0 is unused
 */
@SuppressWarnings("ArrayRecordComponent")
public record RankDistribution(int[][] counts) {

    static RankDistribution empty(int units) {
        return new RankDistribution(new int[units][units + 1]);
    }

    void add(int[] ranks) {
        for (int unit = 0; unit < ranks.length; unit++) {
            counts[unit][ranks[unit]] += ranks[unit] > 0 ? 1 : 0;
        }
    }

    /** Both families of runs together. */
    public RankDistribution pooled(RankDistribution other) {
        RankDistribution sum = empty(counts.length);
        for (int unit = 0; unit < counts.length; unit++) {
            for (int rank = 0; rank <= counts.length; rank++) {
                sum.counts[unit][rank] = counts[unit][rank] + other.counts[unit][rank];
            }
        }
        return sum;
    }

    /** How many runs ranked the unit. */
    public int runs(int unit) {
        int runs = 0;
        for (int count : counts[unit]) {
            runs += count;
        }
        return runs;
    }

    /**
     * The rank below which this share of the runs lies, linearly interpolated between the two runs next to it; {@code NaN} for a
     * unit that was never ranked.
     *
     * @param share from 0 to 1
     */
    public double percentile(int unit, double share) {
        int runs = runs(unit);
        if (runs == 0) {
            return Double.NaN;
        }
        double position = share * (runs - 1);
        int below = rankOf(unit, (int) Math.floor(position));
        int above = rankOf(unit, (int) Math.ceil(position));
        return below + (position - Math.floor(position)) * (above - below);
    }

    /** The rank of the n-th best run, counted from 0. */
    private int rankOf(int unit, int nth) {
        int before = 0;
        int rank = 0;
        while (before <= nth) {
            before += counts[unit][++rank];
        }
        return rank;
    }
}
