package org.ipcoop.indicators.gii;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.composite.IndexNode;
import org.ipcoop.indicators.composite.Range;
import org.ipcoop.indicators.composite.Treatment;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** The tree of an edition with the method found in it: weights, directions, what the data made of each indicator's outliers. */
record Framework(int year, int revision, boolean verified, List<Node> nodes) {

    /**
     * One node.
     *
     * @param weight within the parent, absent for the index itself
     * @param direction and the rest: of indicators only
     */
    @Schema(name = "FrameworkNode")
    record Node(
            String node,
            String name,
            NodeFigures.Level level,
            @Nullable String parent,
            @Nullable Double weight,
            @Nullable String type,
            @Nullable Direction direction,
            @Nullable Method treatment,
            @Nullable Integer winsorisedPoints,
            @Nullable Range goalposts,
            @Nullable String description,
            @Nullable String source) {}

    /** How an indicator's values became fit for scoring. */
    enum Method {
        NONE,
        WINSORISED,
        LOGGED,
        FIXED_GOALPOSTS
    }

    static Framework of(Edition edition, Language language) {
        List<Node> nodes = IntStream.range(0, edition.grid().nodes().size())
                .mapToObj(node -> node(edition, node, language))
                .toList();
        return new Framework(
                edition.year(),
                edition.stored().revision(),
                edition.verification().verified(),
                nodes);
    }

    private static Node node(Edition edition, int position, Language language) {
        NodeFigures figures = edition.grid().nodes().get(position);
        IndexNode method = edition.computed().engine().nodes().get(position);
        Treatment treatment = edition.computed().result().treatments().get(position);
        boolean indicator = edition.grid().isIndicator(position);
        String parent = NodeNumbers.parent(figures.num());
        return new Node(
                figures.num(),
                NodeNames.of(figures, language),
                figures.level(),
                parent,
                parent == null ? null : method.weight(),
                figures.type(),
                indicator ? method.direction() : null,
                indicator ? method(treatment) : null,
                points(treatment),
                method.goalposts(),
                figures.description(),
                figures.source());
    }

    static Method method(@Nullable Treatment treatment) {
        return switch (treatment) {
            case null -> Method.FIXED_GOALPOSTS;
            case Treatment.None none -> Method.NONE;
            case Treatment.Winsorised winsorised -> Method.WINSORISED;
            case Treatment.Logged logged -> Method.LOGGED;
        };
    }

    static @Nullable Integer points(@Nullable Treatment treatment) {
        return treatment instanceof Treatment.Winsorised winsorised ? winsorised.points() : null;
    }
}
