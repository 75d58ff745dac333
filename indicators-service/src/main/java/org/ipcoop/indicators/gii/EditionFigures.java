package org.ipcoop.indicators.gii;

import java.util.List;

/**
 * The published figures of one yearly edition, in the order of their source: what a workbook or the shipped CSV says,
 * nothing computed. It is both the input of our computation and the oracle it is held against.
 */
public record EditionFigures(
        int year, List<EconomyFigures> economies, List<NodeFigures> nodes, List<CellFigures> cells) {

    public EditionFigures {
        economies = List.copyOf(economies);
        nodes = List.copyOf(nodes);
        cells = List.copyOf(cells);
    }

    /** The same figures without the publisher's sentences: what may be stored and shipped. */
    public EditionFigures withoutDescriptions() {
        var bare = nodes.stream().map(NodeFigures::withoutDescription).toList();
        return new EditionFigures(year, economies, bare, cells);
    }
}
