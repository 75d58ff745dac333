package org.ipcoop.indicators.provincialindex;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.composite.Mean;
import org.ipcoop.indicators.composite.Normalisation;
import org.ipcoop.indicators.indicator.Text;
import org.ipcoop.indicators.provincialindex.IndexDefinition.Aggregate;
import org.ipcoop.indicators.provincialindex.IndexDefinition.Indicator;
import org.ipcoop.indicators.provincialindex.IndexDefinition.Node;
import org.ipcoop.indicators.serving.Rows;
import org.jspecify.annotations.Nullable;

/** The row of a node in the table of definitions; parents stand before their children, and the index before all of them. */
record NodeRow(
        @JsonUnwrapped Head head,
        String node,
        Text nodeName,
        @Nullable String parent,
        @Nullable BigDecimal weight,
        @Nullable Mean mean,
        @Nullable BigDecimal leastCoverage,
        @Nullable String indicator,
        @Nullable String part,
        @Nullable String filters,
        @Nullable Direction direction) {

    /** Nothing but the columns. */
    private static final NodeRow BLANK = aggregate(
            new Head("", new Text("", ""), 0, "", Normalisation.MIN_MAX, null, null, null),
            "",
            new Text("", ""),
            null,
            null,
            new Aggregate(Mean.ARITHMETIC, 0, List.of()));

    /** What is said of an index as a whole, in each of its rows. */
    record Head(
            String index,
            Text name,
            int version,
            String period,
            Normalisation normalisation,
            @Nullable BigDecimal skewnessLimit,
            @Nullable BigDecimal kurtosisLimit,
            @Nullable Integer maxPoints) {

        private static Head of(IndexDefinition it) {
            var rule = it.treatment();
            return new Head(
                    it.code(),
                    it.name(),
                    it.version(),
                    it.period().word(),
                    it.normalisation(),
                    rule == null ? null : number(rule.skewnessLimit()),
                    rule == null ? null : number(rule.kurtosisLimit()),
                    rule == null ? null : rule.maxPoints());
        }
    }

    static Rows table(List<IndexDefinition> definitions) {
        List<NodeRow> rows = new ArrayList<>();
        for (IndexDefinition it : definitions) {
            Head head = Head.of(it);
            Aggregate whole = new Aggregate(it.mean(), it.coverage(), it.nodes());
            rows.add(aggregate(head, IndexReading.INDEX, it.name(), null, null, whole));
            addAll(head, IndexReading.INDEX, it.nodes(), rows);
        }
        return new Rows(rows, BLANK);
    }

    private static void addAll(Head head, String parent, List<Node> nodes, List<NodeRow> rows) {
        for (Node node : nodes) {
            BigDecimal weight = number(node.weight());
            Aggregate aggregate = node.aggregate();
            if (aggregate != null) {
                rows.add(aggregate(head, node.code(), node.name(), parent, weight, aggregate));
                addAll(head, node.code(), aggregate.nodes(), rows);
            } else if (node.indicator() != null) {
                rows.add(leaf(head, node, parent, weight, node.indicator()));
            }
        }
    }

    private static NodeRow aggregate(
            Head head, String node, Text name, @Nullable String parent, @Nullable BigDecimal weight, Aggregate it) {
        return new NodeRow(head, node, name, parent, weight, it.mean(), number(it.coverage()), null, null, null, null);
    }

    private static NodeRow leaf(Head head, Node node, String parent, BigDecimal weight, Indicator it) {
        return new NodeRow(
                head,
                node.code(),
                node.name(),
                parent,
                weight,
                null,
                null,
                it.indicator(),
                it.part(),
                filters(it.filters()),
                it.direction());
    }

    /** As an expression has them: {@code level=BASIC|ADVANCED, sex=F}. */
    private static String filters(Map<String, List<String>> filters) {
        return filters.entrySet().stream()
                .map(filter -> filter.getKey() + "=" + String.join("|", filter.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static BigDecimal number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros();
    }
}
