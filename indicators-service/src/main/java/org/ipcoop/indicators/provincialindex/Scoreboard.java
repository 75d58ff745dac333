package org.ipcoop.indicators.provincialindex;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ipcoop.indicators.composite.IndexResult;
import org.ipcoop.indicators.composite.OwnProfile;
import org.ipcoop.indicators.composite.PreparedIndex;
import org.ipcoop.indicators.composite.Ranking;
import org.ipcoop.indicators.indicator.ProvinceFigures;
import org.ipcoop.indicators.indicator.ProvinceFigures.Figures;
import org.ipcoop.indicators.indicator.ProvinceFigures.Source;
import org.ipcoop.indicators.indicator.Text;
import org.ipcoop.indicators.revision.DataState;
import org.jspecify.annotations.Nullable;

/**
 * An index computed for one period: every province's values, scores and ranks. What is unknown is {@code NaN} and never 0.
 *
 * @param provinces by code; their order is that of the units
 */
record Scoreboard(
        ProvincialIndex index,
        DataState state,
        ScoreQuery query,
        Map<String, Text> provinces,
        PreparedIndex prepared,
        IndexResult result,
        int[][] percentRanks,
        Judgement judgement) {

    /** The decimals that scores are shown with; ranks are made of all of them. */
    private static final int DECIMALS = 6;

    /** Every so many indicators one strength and one weakness are named. */
    private static final int INDICATORS_A_STRENGTH = 4;

    /** What speaks against taking the scores as final. */
    record Judgement(boolean includesSample, boolean partial, boolean preliminary) {
        private Judgement and(Figures figures) {
            return new Judgement(
                    includesSample || figures.sample(),
                    partial || figures.partial(),
                    preliminary || figures.preliminary());
        }
    }

    /** Reads the values within the caller's connection and computes. */
    static Scoreboard of(
            ProvincialIndex index, DataState state, ScoreQuery query, ProvinceFigures figures, Connection connection)
            throws SQLException {
        Map<String, Text> provinces = figures.provinces();
        List<String> codes = List.copyOf(provinces.keySet());
        double[][] values = new double[index.places().size()][codes.size()];
        Judgement judgement = new Judgement(false, false, false);
        for (int place = 0; place < values.length; place++) {
            Arrays.fill(values[place], Double.NaN);
            Source source = index.places().get(place).source();
            if (source != null) {
                Figures read = figures.read(connection, state, source, query.period(), query.samples());
                read.values().forEach(new Row(values[place], codes)::put);
                judgement = judgement.and(read);
            }
        }
        PreparedIndex prepared = index.engine().prepare(values);
        IndexResult result = prepared.result();
        int[][] percentRanks =
                Arrays.stream(result.ranks()).map(Ranking::percentRanks).toArray(int[][]::new);
        return new Scoreboard(index, state, query, provinces, prepared, result, percentRanks, judgement);
    }

    /** One indicator's values by province. */
    private record Row(double[] values, List<String> codes) {
        private void put(String province, BigDecimal value) {
            values[codes.indexOf(province)] = value.doubleValue();
        }
    }

    /** Strengths and weaknesses of a province, as positions of nodes. */
    OwnProfile profile(int unit) {
        int[] indicators = IntStream.range(0, index.places().size())
                .filter(place -> index.places().get(place).indicator() != null)
                .toArray();
        int most = (indicators.length + INDICATORS_A_STRENGTH - 1) / INDICATORS_A_STRENGTH;
        return OwnProfile.of(percentRanks, indicators, unit, most);
    }

    /** The codes of nodes. */
    List<String> codes(List<Integer> positions) {
        return positions.stream()
                .map(position -> index.places().get(position).code())
                .toList();
    }

    /** How many provinces have a score. */
    int ranked() {
        return (int) Arrays.stream(result.ranks()[0]).filter(rank -> rank > 0).count();
    }

    /** The rank of a province at a node; null without a score. */
    @Nullable
    Integer rank(int place, int unit) {
        int rank = result.ranks()[place][unit];
        return rank == 0 ? null : rank;
    }

    /** Whether another province has the same rank of the index. */
    boolean tied(int unit) {
        int rank = result.ranks()[0][unit];
        return rank > 0
                && Arrays.stream(result.ranks()[0])
                                .filter(other -> other == rank)
                                .count()
                        > 1;
    }

    /** The score of a province at a node. */
    @Nullable
    BigDecimal score(int place, int unit) {
        return shown(result.scores()[place][unit]);
    }

    /** As shown: rounded half-even, without trailing zeros; null for what is missing. */
    static @Nullable BigDecimal shown(double number) {
        if (!Double.isFinite(number)) {
            return null;
        }
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }
}
