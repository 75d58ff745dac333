package org.ipcoop.indicators.provincialindex;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.composite.Mean;
import org.ipcoop.indicators.composite.RankDistribution;
import org.ipcoop.indicators.composite.WeightNoise;
import org.ipcoop.indicators.indicator.Text;
import org.ipcoop.indicators.serving.Tabled;
import org.jspecify.annotations.Nullable;

/**
 * How far each province's rank hangs on the weights and the mean chosen: the 5th, 50th and 95th percentile of its rank over
 * runs with every weight drawn anew, half of them with the means of the definition, half with geometric means.
 */
record IntervalsReply(
        Header about, int runs, long seed, BigDecimal noise, List<String> families, Text assumptions, List<Item> items)
        implements Tabled {
    private static final Text ASSUMPTIONS = new Text(
            "Mỗi trọng số được nhân độc lập với một số ngẫu nhiên phân phối đều trong khoảng 1 ± noise; số liệu, cách xử lý giá"
                    + " trị ngoại lai và cách chuẩn hóa giữ nguyên. Khoảng hạng cho biết độ nhạy với các lựa chọn đó, không"
                    + " phải sai số của số liệu.",
            "Each weight is multiplied by an independent uniform draw from 1 ± noise; figures, treatment of outliers and"
                    + " normalisation stay. The interval shows how sensitive the rank is to those choices, not the error of the"
                    + " figures.");

    /** One province; without a rank where it never had one. */
    @Schema(name = "ScoreIntervalItem")
    record Item(
            ProvinceItem province,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer rank,

            @Nullable Interval pooled,
            @Nullable Interval asDefined,
            @Nullable Interval geometric) {}

    /** The 5th, 50th and 95th percentile of the rank. */
    @Schema(name = "ScoreInterval")
    record Interval(
            @Nullable BigDecimal low,
            @Nullable BigDecimal median,
            @Nullable BigDecimal high) {}

    /** The row of a province in the table; an interval that it has not is empty. */
    private record Row(
            ProvinceItem province,
            @Nullable Integer rank,
            Interval pooled,
            Interval asDefined,
            Interval geometric,
            int runs,
            long seed,
            BigDecimal noise) {}

    /** What to draw. */
    record Draws(int runs, long seed, double noise) {}

    @Override
    public ScoreTable table() {
        return ScoreTable.of(about, items.stream().map(this::row).toList());
    }

    private Row row(Item item) {
        return new Row(
                item.province(),
                item.rank(),
                orEmpty(item.pooled()),
                orEmpty(item.asDefined()),
                orEmpty(item.geometric()),
                runs,
                seed,
                noise);
    }

    private static Interval orEmpty(@Nullable Interval interval) {
        return interval == null ? new Interval(null, null, null) : interval;
    }

    static IntervalsReply of(Scoreboard board, Draws draws) {
        int[] all = IntStream.range(0, board.index().places().size()).toArray();
        WeightNoise noise = new WeightNoise(all, draws.noise());
        RankDistribution own =
                noise.simulate(board.prepared(), new int[] {}, Mean.ARITHMETIC, draws.runs(), draws.seed());
        boolean signed = board.index().definition().normalisation().signed();
        RankDistribution geometric =
                signed ? null : noise.simulate(board.prepared(), all, Mean.GEOMETRIC, draws.runs(), draws.seed() + 1);
        RankDistribution pooled = geometric == null ? own : own.pooled(geometric);
        List<ProvinceItem> provinces = ProvinceItem.all(board);
        List<Item> items = new ArrayList<>();
        for (int unit : ProvinceItem.byRank(board)) {
            items.add(new Item(
                    provinces.get(unit),
                    board.rank(0, unit),
                    interval(pooled, unit),
                    interval(own, unit),
                    interval(geometric, unit)));
        }
        return new IntervalsReply(
                Header.of(board),
                draws.runs(),
                draws.seed(),
                BigDecimal.valueOf(draws.noise()),
                signed ? List.of("asDefined") : List.of("asDefined", "geometric"),
                ASSUMPTIONS,
                items);
    }

    private static @Nullable Interval interval(@Nullable RankDistribution ranks, int unit) {
        return ranks == null || ranks.runs(unit) == 0
                ? null
                : new Interval(
                        Scoreboard.shown(ranks.percentile(unit, 0.05)),
                        Scoreboard.shown(ranks.percentile(unit, 0.5)),
                        Scoreboard.shown(ranks.percentile(unit, 0.95)));
    }
}
