package org.ipcoop.indicators.gii.path;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.gii.Change.Move.ReachMedian;
import org.ipcoop.indicators.gii.ComputedEdition;
import org.ipcoop.indicators.gii.EditionGrid;
import org.ipcoop.indicators.gii.WhatIf;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Turns a posted question into levers of one edition, or into every violation at once. */
final class PathsReading {
    private static final int PEERS_FROM = 25;
    private static final int PEERS_TO = 35;
    private static final int USUAL_PATHS = 3;
    private static final int MOST_PATHS = 5;
    private static final double MOST_COST = 1000;

    private final PathsDraft draft;
    private final ComputedEdition edition;
    private final EditionGrid grid;
    private final List<Violation> violations = new ArrayList<>();

    private PathsReading(PathsDraft draft, ComputedEdition edition) {
        this.draft = draft;
        this.edition = edition;
        this.grid = edition.grid();
    }

    /** The question; throws {@link Invalid} with all violations. */
    static PathsQuery read(PathsDraft draft, ComputedEdition edition) {
        return new PathsReading(draft, edition).read();
    }

    private PathsQuery read() {
        int economy = economy(draft.economy());
        int rank = within("/rank", required("/rank", draft.rank(), 1), 1, grid.economies());
        int paths = within("/paths", Objects.requireNonNullElse(draft.paths(), USUAL_PATHS), 1, MOST_PATHS);
        ReachMedian peers = peers(draft.peers());
        Set<Integer> indicators = indicators();
        numbers("/caps", draft.caps(), 1);
        numbers("/costs", draft.costs(), MOST_COST);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        List<Lever> levers = indicators.stream()
                .map(node -> lever(node, economy, peers))
                .filter(this::canRise)
                .toList();
        return new PathsQuery(
                economy, rank, peers.fromRank(), peers.toRank(), levers, indicators.size() - levers.size(), paths);
    }

    private int economy(@Nullable String iso3) {
        Integer position =
                grid.economyByIso3().get(required("/economy", iso3, "").toUpperCase(Locale.ROOT));
        if (position == null && iso3 != null) {
            violations.add(Violation.at("/economy", "not-one-of", String.join(", ", grid.codes())));
        }
        return position == null ? 0 : position;
    }

    private <T> T required(String at, @Nullable T sent, T otherwise) {
        if (sent == null) {
            violations.add(Violation.at(at, "required"));
        }
        return sent == null ? otherwise : sent;
    }

    private int within(String at, int number, int least, int most) {
        if (number < least || number > most) {
            violations.add(Violation.at(at, "limit", least, most));
        }
        return number;
    }

    private ReachMedian peers(PathsDraft.@Nullable Peers sent) {
        if (sent == null) {
            int last = grid.economies();
            return new ReachMedian(Math.min(PEERS_FROM, last), Math.min(PEERS_TO, last));
        }
        Integer from = sent.from();
        Integer to = sent.to();
        if (from == null || to == null || from < 1 || to < from || to > grid.economies()) {
            violations.add(Violation.at("/peers", "ranks", grid.economies()));
            return new ReachMedian(1, 1);
        }
        return new ReachMedian(from, to);
    }

    /** Those named, or all; in the order of the tree. */
    private Set<Integer> indicators() {
        List<@Nullable String> named = draft.indicators();
        Set<Integer> nodes = new LinkedHashSet<>();
        if (named == null) {
            IntStream.range(0, grid.nodes().size()).filter(grid::isIndicator).forEach(nodes::add);
            return nodes;
        }
        if (named.isEmpty()) {
            violations.add(Violation.at("/indicators", "required"));
        }
        for (int i = 0; i < named.size(); i++) {
            int node = indicator("/indicators/" + i, named.get(i));
            if (node >= 0) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private int indicator(String at, @Nullable String num) {
        Integer node = num == null ? null : grid.nodeByNum().get(num);
        if (node == null || !grid.isIndicator(node)) {
            violations.add(Violation.at(at, "not-one-of", String.join(", ", grid.indicatorNums())));
            return -1;
        }
        return node;
    }

    private void numbers(String at, @Nullable Map<String, @Nullable Double> sent, double most) {
        if (sent != null) {
            sent.forEach((num, number) -> {
                String member = at + "/" + num.replace("~", "~0").replace("/", "~1");
                indicator(member, num);
                if (number == null || !(number > 0 && number <= most)) {
                    violations.add(Violation.at(member, "above-zero", most));
                }
            });
        }
    }

    private Lever lever(int node, int economy, ReachMedian peers) {
        String num = grid.nodes().get(node).num();
        return new Lever(
                node,
                grid.values()[node][economy],
                WhatIf.median(edition, node, peers),
                number(draft.caps(), num),
                number(draft.costs(), num));
    }

    private static double number(@Nullable Map<String, @Nullable Double> sent, String num) {
        Double number = sent == null ? null : sent.get(num);
        return number == null ? 1 : number;
    }

    /** Below the median; without a value only where it was asked for by name, and for the whole median. */
    private boolean canRise(Lever lever) {
        if (Double.isNaN(lever.median())) {
            return false;
        }
        if (lever.whole()) {
            return draft.indicators() != null && lever.cap() == 1;
        }
        boolean more = edition.engine().nodes().get(lever.node()).direction() == Direction.MORE_IS_BETTER;
        return more ? lever.value() < lever.median() : lever.value() > lever.median();
    }
}
