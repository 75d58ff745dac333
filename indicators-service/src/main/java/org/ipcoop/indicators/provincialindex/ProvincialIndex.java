package org.ipcoop.indicators.provincialindex;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipcoop.indicators.composite.CompositeIndex;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.composite.IndexNode;
import org.ipcoop.indicators.composite.Mean;
import org.ipcoop.indicators.indicator.ProvinceFigures;
import org.ipcoop.indicators.indicator.ProvinceFigures.Source;
import org.ipcoop.indicators.indicator.ProvinceFigures.Wanted;
import org.ipcoop.indicators.indicator.Text;
import org.ipcoop.indicators.provincialindex.IndexDefinition.Aggregate;
import org.ipcoop.indicators.provincialindex.IndexDefinition.Indicator;
import org.ipcoop.indicators.provincialindex.IndexDefinition.Node;
import org.jspecify.annotations.Nullable;

/** A definition laid out for the engine: its tree as a list, parents first, the index itself at position 0. */
record ProvincialIndex(IndexDefinition definition, List<Place> places, CompositeIndex engine) {
    /** Scores closer than this are one score: they differ only by the order of additions. */
    private static final double TIE_TOLERANCE = 1e-9;

    /**
     * A node of the tree.
     *
     * @param source where values come from; null for an aggregate, and for an indicator that no longer has the part
     */
    record Place(
            String code,
            Text name,
            int parent,
            double weight,
            Mean mean,
            double coverage,
            @Nullable Indicator indicator,
            @Nullable Source source,
            Direction direction) {

        IndexNode node() {
            return new IndexNode(code, parent, weight, direction, null, mean, coverage);
        }
    }

    /** Where an indicator's values come from. */
    private interface Sources {
        Optional<Source> find(Wanted wanted) throws SQLException;
    }

    /** Lays out a definition, with the indicators as they were defined then. */
    static ProvincialIndex of(InForce inForce, ProvinceFigures figures, Connection connection) throws SQLException {
        IndexDefinition definition = inForce.definition();
        Sources sources = wanted -> figures.find(connection, inForce.state(), wanted);
        List<Place> places = new ArrayList<>();
        places.add(aggregate(IndexReading.INDEX, definition.name(), -1, 1, definition.mean(), definition.coverage()));
        lay(definition.nodes(), 0, places, sources);
        CompositeIndex engine = new CompositeIndex(
                places.stream().map(Place::node).toList(),
                definition.treatment(),
                definition.normalisation(),
                TIE_TOLERANCE);
        return new ProvincialIndex(definition, List.copyOf(places), engine);
    }

    private static void lay(List<Node> nodes, int parent, List<Place> places, Sources sources) throws SQLException {
        for (Node node : nodes) {
            int own = places.size();
            Aggregate aggregate = node.aggregate();
            Indicator indicator = node.indicator();
            if (aggregate != null) {
                places.add(aggregate(
                        node.code(), node.name(), parent, node.weight(), aggregate.mean(), aggregate.coverage()));
                lay(aggregate.nodes(), own, places, sources);
            } else if (indicator != null) {
                places.add(leaf(node, indicator, parent, sources));
            }
        }
    }

    private static Place aggregate(String code, Text name, int parent, double weight, Mean mean, double coverage) {
        return new Place(code, name, parent, weight, mean, coverage, null, null, Direction.MORE_IS_BETTER);
    }

    private static Place leaf(Node node, Indicator indicator, int parent, Sources sources) throws SQLException {
        Source source = sources.find(new Wanted(indicator.indicator(), indicator.part(), indicator.filters()))
                .orElse(null);
        return new Place(
                node.code(),
                node.name(),
                parent,
                node.weight(),
                Mean.ARITHMETIC,
                0,
                indicator,
                source,
                direction(indicator, source));
    }

    private static Direction direction(Indicator indicator, @Nullable Source source) {
        Direction chosen = indicator.direction();
        if (chosen != null) {
            return chosen;
        }
        return source == null || source.moreIsBetter() ? Direction.MORE_IS_BETTER : Direction.LESS_IS_BETTER;
    }
}
