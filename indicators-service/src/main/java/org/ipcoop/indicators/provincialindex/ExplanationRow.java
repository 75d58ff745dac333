package org.ipcoop.indicators.provincialindex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ipcoop.indicators.indicator.Text;
import org.ipcoop.indicators.provincialindex.ExplanationReply.Contribution;
import org.ipcoop.indicators.provincialindex.ExplanationReply.NodeExplanation;
import org.ipcoop.indicators.provincialindex.Header.NodeItem;
import org.jspecify.annotations.Nullable;

/** The row of a node and of what one of its children gives to it; an indicator, which has none, has one row too. */
record ExplanationRow(
        ProvinceItem province,
        String node,
        Text nodeName,
        @Nullable BigDecimal score,
        @Nullable Integer rank,
        @Nullable BigDecimal coverage,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable BigDecimal treated,
        @Nullable BigDecimal untreatedScore,
        boolean strength,
        boolean weakness,
        @Nullable String child,
        @Nullable Text childName,
        @Nullable BigDecimal share,
        @Nullable BigDecimal childScore,
        @Nullable BigDecimal contribution) {

    static List<ExplanationRow> of(ExplanationReply reply) {
        List<ExplanationRow> rows = new ArrayList<>();
        for (NodeExplanation node : reply.explanation()) {
            List<@Nullable Contribution> children = node.contributions().isEmpty()
                    ? Collections.singletonList(null)
                    : List.copyOf(node.contributions());
            children.forEach(child -> rows.add(of(reply, node, child)));
        }
        return rows;
    }

    private static ExplanationRow of(ExplanationReply reply, NodeExplanation it, @Nullable Contribution child) {
        NodeItem node = reply.about().node(it.node());
        return new ExplanationRow(
                reply.province(),
                node.code(),
                node.name(),
                it.score(),
                it.rank(),
                it.coverage(),
                it.value(),
                node.unit(),
                it.treated(),
                it.untreatedScore(),
                reply.strengths().contains(node.code()),
                reply.weaknesses().contains(node.code()),
                child == null ? null : child.node(),
                child == null ? null : reply.about().node(child.node()).name(),
                child == null ? null : child.share(),
                child == null ? null : child.score(),
                child == null ? null : child.amount());
    }
}
