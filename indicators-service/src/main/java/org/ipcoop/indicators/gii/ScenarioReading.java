package org.ipcoop.indicators.gii;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ipcoop.indicators.gii.Change.Move;
import org.ipcoop.indicators.gii.ScenarioDraft.ChangeDraft;
import org.ipcoop.indicators.gii.ScenarioDraft.RanksDraft;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Turns a posted what-if into changes of one edition's grid, or into every violation at once. */
final class ScenarioReading {
    private static final int MOST_CHANGES = 1000;
    private static final String MOVES = "set, multiply, add, reachMedianOfRanks";

    /** Beyond every indicator's unit; the fourth powers of an outlier's size have room in a double up to there. */
    private static final double LARGEST = 1e15;

    private record Cell(int economy, int node) {}

    private final EditionGrid grid;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<Cell> moved = new HashSet<>();

    private ScenarioReading(EditionGrid grid) {
        this.grid = grid;
    }

    /** The changes; throws {@link Invalid} with all violations. */
    static List<Change> read(ScenarioDraft draft, EditionGrid grid) {
        var reading = new ScenarioReading(grid);
        List<@Nullable ChangeDraft> drafts = draft.changes();
        if (drafts == null || drafts.isEmpty() || drafts.size() > MOST_CHANGES) {
            throw new Invalid(Violation.at("/changes", "size", 1, MOST_CHANGES));
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Change change = reading.change("/changes/" + i, drafts.get(i));
            if (change != null) {
                changes.add(change);
            }
        }
        if (!reading.violations.isEmpty()) {
            throw new Invalid(reading.violations);
        }
        return changes;
    }

    private @Nullable Change change(String at, @Nullable ChangeDraft draft) {
        if (draft == null) {
            violations.add(Violation.at(at, "required"));
            return null;
        }
        Integer economy = economy(at + "/economy", draft.economy());
        Integer node = indicator(at + "/node", draft.node());
        Move move = move(at, draft);
        if (economy == null || node == null || move == null) {
            return null;
        }
        if (!moved.add(new Cell(economy, node))) {
            violations.add(Violation.at(at, "not-unique", draft.economy() + " " + draft.node()));
        }
        if (Math.abs(moved(grid.values()[node][economy], move)) > LARGEST) {
            violations.add(Violation.at(at, "number"));
        }
        boolean relative = move instanceof Move.Multiply || move instanceof Move.Add;
        if (relative && Double.isNaN(grid.values()[node][economy])) {
            violations.add(Violation.at(at, "no-value", grid.nodes().get(node).num()));
        }
        return new Change(economy, node, move);
    }

    /** What the value becomes; a median is one that somebody has. */
    private static double moved(double value, Move move) {
        return switch (move) {
            case Move.Set set -> set.value();
            case Move.Multiply multiply -> value * multiply.factor();
            case Move.Add add -> value + add.amount();
            case Move.ReachMedian median -> 0;
        };
    }

    private @Nullable Integer economy(String at, @Nullable String iso3) {
        if (iso3 == null) {
            violations.add(Violation.at(at, "required"));
            return null;
        }
        Integer position = grid.economyByIso3().get(iso3.toUpperCase(Locale.ROOT));
        if (position == null) {
            violations.add(Violation.at(at, "not-one-of", String.join(", ", grid.codes())));
        }
        return position;
    }

    private @Nullable Integer indicator(String at, @Nullable String num) {
        if (num == null) {
            violations.add(Violation.at(at, "required"));
            return null;
        }
        Integer position = grid.nodeByNum().get(num);
        if (position == null || !grid.isIndicator(position)) {
            violations.add(Violation.at(at, "not-one-of", String.join(", ", grid.indicatorNums())));
            return null;
        }
        return position;
    }

    private @Nullable Move move(String at, ChangeDraft draft) {
        long moves = Stream.of(draft.set(), draft.multiply(), draft.add(), draft.reachMedianOfRanks())
                .filter(Objects::nonNull)
                .count();
        if (moves != 1) {
            violations.add(Violation.at(at, "exactly-one-of", MOVES));
            return null;
        }
        if (draft.reachMedianOfRanks() != null) {
            return reach(at + "/reachMedianOfRanks", draft.reachMedianOfRanks());
        }
        if (draft.set() != null) {
            return isFinite(at + "/set", draft.set()) ? new Move.Set(draft.set()) : null;
        }
        if (draft.multiply() != null) {
            return isFinite(at + "/multiply", draft.multiply()) ? new Move.Multiply(draft.multiply()) : null;
        }
        double amount = Objects.requireNonNull(draft.add());
        return isFinite(at + "/add", amount) ? new Move.Add(amount) : null;
    }

    private @Nullable Move reach(String at, RanksDraft ranks) {
        Integer from = ranks.from();
        Integer to = ranks.to();
        if (from == null || to == null || from < 1 || to < from || to > grid.economies()) {
            violations.add(Violation.at(at, "ranks", grid.economies()));
            return null;
        }
        return new Move.ReachMedian(from, to);
    }

    /** JSON can say numbers, such as 1e999, that no double holds. */
    private boolean isFinite(String at, double number) {
        if (!Double.isFinite(number)) {
            violations.add(Violation.at(at, "number"));
        }
        return Double.isFinite(number);
    }
}
