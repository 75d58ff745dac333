package org.ipcoop.indicators.provincialindex;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.composite.OwnProfile;
import org.ipcoop.indicators.provincialindex.ProvincialIndex.Place;
import org.ipcoop.indicators.serving.Tabled;
import org.jspecify.annotations.Nullable;

/** Every province's score, rank and how each of its nodes does; what is unknown is null and says so by its coverage. */
record ScoresReply(Header about, List<Item> items) implements Tabled {

    @Override
    public ScoreTable table() {
        return ScoreTable.of(about, ScoreRow.of(this));
    }

    /**
     * One province.
     *
     * @param tied whether another province has the same rank
     * @param coverage the share of the weight right below the index that has scores
     */
    @Schema(name = "ProvinceScore")
    record Item(
            ProvinceItem province,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal score,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer rank,

            boolean tied,
            @Nullable BigDecimal coverage,
            List<String> strengths,
            List<String> weaknesses,
            List<NodeScore> nodes) {}

    /**
     * One node of one province, below the index.
     *
     * @param score an indicator's normalised value, or an aggregate's mean
     * @param value an indicator's raw value
     * @param treated an indicator's value after outliers were treated
     */
    record NodeScore(
            String code,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal score,

            @Nullable Integer rank,
            @Nullable BigDecimal coverage,
            @Nullable BigDecimal value,
            @Nullable BigDecimal treated) {}

    static ScoresReply of(Scoreboard board, boolean byName) {
        List<ProvinceItem> provinces = ProvinceItem.all(board);
        List<Item> items = new ArrayList<>();
        for (int unit : byName ? ProvinceItem.byName(board) : ProvinceItem.byRank(board)) {
            items.add(item(board, provinces.get(unit), unit));
        }
        return new ScoresReply(Header.of(board), items);
    }

    private static Item item(Scoreboard board, ProvinceItem province, int unit) {
        var explained = board.prepared().explain(board.result(), unit);
        OwnProfile profile = board.profile(unit);
        List<NodeScore> nodes = new ArrayList<>();
        for (int at = 1; at < explained.size(); at++) {
            Place place = board.index().places().get(at);
            var value = explained.get(at).value();
            nodes.add(new NodeScore(
                    place.code(),
                    board.score(at, unit),
                    board.rank(at, unit),
                    Scoreboard.shown(explained.get(at).coverage()),
                    value == null ? null : Scoreboard.shown(value.raw()),
                    value == null ? null : Scoreboard.shown(value.treated())));
        }
        return new Item(
                province,
                board.score(0, unit),
                board.rank(0, unit),
                board.tied(unit),
                Scoreboard.shown(explained.getFirst().coverage()),
                board.codes(profile.strengths()),
                board.codes(profile.weaknesses()),
                nodes);
    }
}
