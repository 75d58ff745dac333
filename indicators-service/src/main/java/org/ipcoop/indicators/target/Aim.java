package org.ipcoop.indicators.target;

import org.jspecify.annotations.Nullable;

/** What a target demands. Closed: whoever measures a target says what to do with each kind. */
public sealed interface Aim {

    /** The kinds, as clients and the database name them. */
    enum Kind {
        LEVEL_BY,
        RATE_PA,
        RANK_AT_MOST,
        MILESTONE
    }

    /** A level to be reached: at least {@code atLeast} where given, else about {@code atMost}; both make a band. */
    record LevelBy(@Nullable Double atLeast, @Nullable Double atMost) implements Aim {
        public LevelBy {
            requireBand(atLeast, atMost);
        }
    }

    /** A mean growth in percent a year, from {@code atLeast} to {@code atMost} where the instrument gives a band. */
    record RatePerYear(double atLeast, @Nullable Double atMost) implements Aim {
        public RatePerYear {
            requireBand(atLeast, atMost);
        }
    }

    /** A place in a ranking, this one or better. */
    record RankAtMost(int rank) implements Aim {
        public RankAtMost {
            if (rank < 1) {
                throw new IllegalArgumentException("a rank starts at 1");
            }
        }
    }

    /** Something to be reached that has no number. */
    record Milestone() implements Aim {}

    /** The name of the kind. */
    default Kind kind() {
        return switch (this) {
            case LevelBy level -> Kind.LEVEL_BY;
            case RatePerYear rate -> Kind.RATE_PA;
            case RankAtMost rank -> Kind.RANK_AT_MOST;
            case Milestone milestone -> Kind.MILESTONE;
        };
    }

    /** The lower bound as given, null where there is none. */
    default @Nullable Double min() {
        return switch (this) {
            case LevelBy level -> level.atLeast;
            case RatePerYear rate -> rate.atLeast;
            case RankAtMost rank -> null;
            case Milestone milestone -> null;
        };
    }

    /** The upper bound as given; of a rank, the worst that is good enough. */
    default @Nullable Double max() {
        return switch (this) {
            case LevelBy level -> level.atMost;
            case RatePerYear rate -> rate.atMost;
            case RankAtMost rank -> (double) rank.rank;
            case Milestone milestone -> null;
        };
    }

    /** The number whose reaching means the target is met; null for a milestone. Of a band it is the nearer bound, {@code min}. */
    default @Nullable Double threshold() {
        var min = min();
        return min != null ? min : max();
    }

    /** Whether a value is good enough; null for a milestone. */
    default @Nullable Boolean isMetBy(double value) {
        var threshold = threshold();
        if (threshold == null) {
            return null;
        }
        return kind() == Kind.RANK_AT_MOST ? value <= threshold : value >= threshold;
    }

    /** The aim of a kind with its bounds; throws IllegalArgumentException, in a sentence, where they do not make one. */
    static Aim of(Kind kind, @Nullable Double min, @Nullable Double max) {
        return switch (kind) {
            case LEVEL_BY -> new LevelBy(min, max);
            case RATE_PA -> new RatePerYear(given(min), max);
            case RANK_AT_MOST -> new RankAtMost(rank(min, max));
            case MILESTONE -> {
                if (min != null || max != null) {
                    throw new IllegalArgumentException("a milestone has no number");
                }
                yield new Milestone();
            }
        };
    }

    private static double given(@Nullable Double min) {
        if (min == null) {
            throw new IllegalArgumentException("a rate needs its lower bound");
        }
        return min;
    }

    private static int rank(@Nullable Double min, @Nullable Double max) {
        if (min != null || max == null || max != Math.rint(max) || max > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a rank is one whole number, the worst that is good enough");
        }
        return max.intValue();
    }

    private static void requireBand(@Nullable Double min, @Nullable Double max) {
        if (min == null && max == null) {
            throw new IllegalArgumentException("a bound is needed");
        }
        if (min != null && max != null && min > max) {
            throw new IllegalArgumentException("the lower bound is above the upper one");
        }
    }
}
