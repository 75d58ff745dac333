package org.ipcoop.indicators.provincialindex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ipcoop.indicators.indicator.Text;
import org.ipcoop.indicators.provincialindex.Header.NodeItem;
import org.ipcoop.indicators.provincialindex.ScoresReply.Item;
import org.ipcoop.indicators.provincialindex.ScoresReply.NodeScore;
import org.jspecify.annotations.Nullable;

/** The row of a province and a node in the table of scores; each province's first is the index itself. */
record ScoreRow(
        ProvinceItem province,
        String node,
        Text nodeName,
        @Nullable BigDecimal score,
        @Nullable Integer rank,
        @Nullable BigDecimal coverage,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable BigDecimal treated,
        boolean strength,
        boolean weakness) {

    static List<ScoreRow> of(ScoresReply reply) {
        List<ScoreRow> rows = new ArrayList<>();
        for (Item item : reply.items()) {
            NodeScore index = new NodeScore(IndexReading.INDEX, item.score(), item.rank(), item.coverage(), null, null);
            Stream.concat(Stream.of(index), item.nodes().stream())
                    .map(score -> of(item, reply.about().node(score.code()), score))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static ScoreRow of(Item item, NodeItem node, NodeScore it) {
        return new ScoreRow(
                item.province(),
                node.code(),
                node.name(),
                it.score(),
                it.rank(),
                it.coverage(),
                it.value(),
                node.unit(),
                it.treated(),
                item.strengths().contains(node.code()),
                item.weaknesses().contains(node.code()));
    }
}
