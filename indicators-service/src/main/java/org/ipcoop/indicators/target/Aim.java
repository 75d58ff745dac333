package org.ipcoop.indicators.target;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a target demands. Closed: whoever measures a target says what to do with each kind. */
public sealed interface Aim {

    /** The kinds, as clients and the database name them. */
    @Schema(name = "AimKind")
    enum Kind {
        LEVEL_BY,
        RATE_PA,
        RANK_AT_MOST,
        MILESTONE
    }

    /** A level to be reached: at least {@code atLeast} where given, else about {@code atMost}; both make a band. */
    record LevelBy(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) implements Aim {
        public LevelBy {
            requireBand(atLeast, atMost);
            atLeast = plain(atLeast);
            atMost = plain(atMost);
        }
    }

    /** A mean growth in percent a year, from {@code atLeast} to {@code atMost} where the instrument gives a band. */
    record RatePerYear(BigDecimal atLeast, @Nullable BigDecimal atMost) implements Aim {
        public RatePerYear {
            requireBand(atLeast, atMost);
            atLeast = Decimals.plain(atLeast);
            atMost = plain(atMost);
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
    default @Nullable BigDecimal min() {
        return switch (this) {
            case LevelBy level -> level.atLeast;
            case RatePerYear rate -> rate.atLeast;
            case RankAtMost rank -> null;
            case Milestone milestone -> null;
        };
    }

    /** The upper bound as given; of a rank, the worst that is good enough. */
    default @Nullable BigDecimal max() {
        return switch (this) {
            case LevelBy level -> level.atMost;
            case RatePerYear rate -> rate.atMost;
            case RankAtMost rank -> BigDecimal.valueOf(rank.rank);
            case Milestone milestone -> null;
        };
    }

    /** The number whose reaching means the target is met; null for a milestone. Of a band it is the nearer bound, {@code min}. */
    default @Nullable BigDecimal threshold() {
        var min = min();
        return min != null ? min : max();
    }

    /** Whether a value is good enough; null for a milestone. */
    default @Nullable Boolean isMetBy(BigDecimal value) {
        var threshold = threshold();
        if (threshold == null) {
            return null;
        }
        int above = value.compareTo(threshold);
        return kind() == Kind.RANK_AT_MOST ? above <= 0 : above >= 0;
    }

    /** The aim of a kind with its bounds; throws IllegalArgumentException, in a sentence, where they do not make one. */
    static Aim of(Kind kind, @Nullable BigDecimal min, @Nullable BigDecimal max) {
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

    /** 16 and 16.0 are one aim. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal bound) {
        return bound == null ? null : Decimals.plain(bound);
    }

    private static BigDecimal given(@Nullable BigDecimal min) {
        if (min == null) {
            throw new IllegalArgumentException("a rate needs its lower bound");
        }
        return min;
    }

    private static int rank(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min != null || max == null || !whole(max)) {
            throw new IllegalArgumentException("a rank is one whole number, the worst that is good enough");
        }
        return max.intValueExact();
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static void requireBand(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null && max == null) {
            throw new IllegalArgumentException("a bound is needed");
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new IllegalArgumentException("the lower bound is above the upper one");
        }
    }
}
