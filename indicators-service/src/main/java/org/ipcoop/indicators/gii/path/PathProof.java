package org.ipcoop.indicators.gii.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ipcoop.indicators.gii.ActivityLink;
import org.ipcoop.indicators.gii.Change;
import org.ipcoop.indicators.gii.Change.Move.Set;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.EditionGrid;
import org.ipcoop.indicators.gii.NodeFigures;
import org.ipcoop.indicators.gii.NodeNames;
import org.ipcoop.indicators.gii.Place;
import org.ipcoop.indicators.gii.ScenarioAnswer;
import org.ipcoop.indicators.gii.WhatIf;
import org.ipcoop.platform.http.Language;

/** Tells the moves of shares, and proves them as any what-if is computed, without anything of the search. */
final class PathProof {
    private final Edition edition;
    private final PathsQuery query;
    private final Language language;

    PathProof(Edition edition, PathsQuery query, Language language) {
        this.edition = edition;
        this.query = query;
        this.language = language;
    }

    /** Where the economy ends up. */
    Place place(double[] shares) {
        return Place.of(WhatIf.of(edition.computed(), changes(shares)).after(), 0, query.economy());
    }

    PathItem.Proof of(double[] shares) {
        ScenarioAnswer answer = ScenarioAnswer.of(edition, changes(shares), language);
        ScenarioAnswer.Result economy = answer.economies().getFirst();
        Place index = economy.nodes().getFirst().after();
        return new PathItem.Proof(index, economy.overtook(), economy.overtakenBy(), answer.treatments());
    }

    /** Most effort first. */
    List<PathItem.Move> moves(double[] shares) {
        List<PathItem.Move> moves = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                moves.add(move(query.levers().get(i), shares[i]));
            }
        }
        moves.sort(Comparator.comparingDouble(PathItem.Move::effort).reversed().thenComparing(PathItem.Move::node));
        return moves;
    }

    List<String> numbers(List<Integer> levers) {
        return levers.stream()
                .map(lever -> node(query.levers().get(lever)).num())
                .toList();
    }

    private PathItem.Move move(Lever lever, double share) {
        NodeFigures node = node(lever);
        ActivityLink link = ActivityLink.of(node);
        Place alone = Place.of(
                WhatIf.of(edition.computed(), List.of(change(lever, share))).after(), 0, query.economy());
        Place now = Place.of(edition.computed().result(), 0, query.economy());
        double points = alone.score() == null || now.score() == null ? 0 : alone.score() - now.score();
        return new PathItem.Move(
                node.num(),
                NodeNames.of(node, language),
                EditionGrid.known(lever.value()),
                lever.at(share),
                lever.median(),
                share,
                lever.cost(),
                share * lever.cost(),
                points,
                link == null ? null : link.result(language));
    }

    private NodeFigures node(Lever lever) {
        return edition.grid().nodes().get(lever.node());
    }

    private List<Change> changes(double[] shares) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                changes.add(change(query.levers().get(i), shares[i]));
            }
        }
        return changes;
    }

    private Change change(Lever lever, double share) {
        return new Change(query.economy(), lever.node(), new Set(lever.at(share)));
    }
}
