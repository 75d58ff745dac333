package org.ipcoop.indicators.provincialindex;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.composite.Mean;
import org.ipcoop.indicators.composite.Normalisation;
import org.ipcoop.indicators.composite.OutlierRule;
import org.ipcoop.indicators.indicator.Text;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.serving.Rows;
import org.ipcoop.indicators.serving.Tabled;
import org.jspecify.annotations.Nullable;

/**
 * What a provincial index is: data, not code.
 *
 * @param period the kind of period that values are taken of
 * @param treatment when and how outliers are treated; null to take the values as they are
 * @param mean of the nodes right below the index
 * @param coverage the least share of those nodes' weight that must have scores for the index to have one
 * @param version 1 for the first, one more with each replacement
 */
record IndexDefinition(
        String code,
        Text name,
        PeriodKind period,
        @Nullable OutlierRule treatment,
        Normalisation normalisation,
        Mean mean,
        double coverage,
        List<Node> nodes,
        int version)
        implements Tabled {

    IndexDefinition {
        nodes = List.copyOf(nodes);
    }

    @Override
    public Rows table() {
        return NodeRow.table(List.of(this));
    }

    /** A node below the index: an indicator, or an aggregate of nodes, which being nested can form no cycle. */
    @Schema(name = "IndexNode")
    record Node(
            String code,
            Text name,
            double weight,
            @Nullable Aggregate aggregate,
            @Nullable Indicator indicator) {}

    /** How a node is made of others. */
    record Aggregate(Mean mean, double coverage, List<Node> nodes) {
        Aggregate {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * Where a node's values come from.
     *
     * @param direction null for the indicator's own
     */
    record Indicator(
            String indicator,
            String part,
            Map<String, List<String>> filters,
            @Nullable Direction direction) {}
}
