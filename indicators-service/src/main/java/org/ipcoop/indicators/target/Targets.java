package org.ipcoop.indicators.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.ipcoop.indicators.revision.Change;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.problem.Term;

/** The stored target sets, for this feature's resource and for the features that hold a value against its targets. */
@ApplicationScoped
public class Targets {
    /** Later than every revision: what is in force now. */
    public static final long NOW = Long.MAX_VALUE;

    private final TargetTable table;
    private final DataRevisions revisions;
    private final DataSource dataSource;

    Targets(TargetTable table, DataRevisions revisions, DataSource dataSource) {
        this.table = table;
        this.revisions = revisions;
        this.dataSource = dataSource;
    }

    /** Something done with a connection of the caller's transaction. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Every set as of a revision, in the order they were recorded. */
    @Transactional
    public List<RecordedSet> sets(long revision) {
        return connected(connection -> table.sets(connection, revision));
    }

    /** The set of that code as of a revision. */
    @Transactional
    public Optional<RecordedSet> set(String code, long revision) {
        return sets(revision).stream()
                .filter(set -> set.set().code().equals(code))
                .findFirst();
    }

    /** The targets of a scope, such as GII, over all sets in force; contradicting ones included. */
    @Transactional
    public List<Target> concerning(String scope) {
        return all(NOW).stream().filter(target -> target.scope().equals(scope)).toList();
    }

    /** Every target as of a revision, in the order of its set. */
    @Transactional
    public List<Target> all(long revision) {
        return sets(revision).stream()
                .flatMap(set -> set.set().targets().stream())
                .toList();
    }

    /** Adds a set; a set or target code that is taken is a conflict and nothing is stored. */
    @Transactional
    public RecordedSet add(TargetSet set, String recordedBy) {
        return connected(connection -> {
            table.takeTurn(connection);
            var present = table.sets(connection, NOW);
            TakenCodes taken = new TakenCodes(present);
            if (taken.set(set.code())) {
                throw taken("target set", set.code());
            }
            requireFree(set, taken);
            return write(connection, set, recordedBy);
        });
    }

    /** Replaces a set by its next version, where the caller knows the present one; the one before stays readable as of then. */
    @Transactional
    public RecordedSet replace(TargetSet set, String recordedBy, Condition known) {
        return connected(connection -> {
            table.takeTurn(connection);
            var present = table.sets(connection, NOW);
            RecordedSet before = present.stream()
                    .filter(one -> one.set().code().equals(set.code()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("target set", set.code()));
            known.require(before);
            requireFree(set, new TakenCodes(present));
            return before.set().equals(set) ? before : write(connection, set, recordedBy);
        });
    }

    /** What must hold of the version that is there before it is replaced. */
    public interface Condition {
        void require(RecordedSet present);
    }

    /**
     * Brings the shipped sets up to date: adds those that are absent, replaces those that an earlier release shipped
     * differently. What a steward has recorded stays, and a shipped set that would need one of its codes is left out.
     *
     * @return the codes of the sets left out
     */
    @Transactional
    List<String> ship(List<TargetSet> shipped, String recordedBy) {
        return connected(connection -> {
            table.takeTurn(connection);
            var present = table.sets(connection, NOW);
            TakenCodes stewards = new TakenCodes(present.stream()
                    .filter(set -> !set.recordedBy().equals(recordedBy))
                    .toList());
            var free = shipped.stream()
                    .filter(set -> !stewards.set(set.code())
                            && stewards.targetsOfOthers(set).isEmpty())
                    .toList();
            var known = present.stream().map(RecordedSet::set).toList();
            var changed = free.stream().filter(set -> !known.contains(set)).toList();
            if (!changed.isEmpty()) {
                List<String> codes = changed.stream().map(TargetSet::code).toList();
                long revision = revisions
                        .raise(connection, Change.of(Kind.TARGET_SET, codes))
                        .revision();
                for (TargetSet set : changed) {
                    table.write(connection, set, recordedBy, revision);
                }
            }
            return shipped.stream()
                    .filter(set -> !free.contains(set))
                    .map(TargetSet::code)
                    .toList();
        });
    }

    private RecordedSet write(Connection connection, TargetSet set, String recordedBy) throws SQLException {
        long revision = revisions
                .raise(connection, Change.of(Kind.TARGET_SET, set.code()))
                .revision();
        table.write(connection, set, recordedBy, revision);
        return new RecordedSet(set, revision, recordedBy);
    }

    private static void requireFree(TargetSet set, TakenCodes taken) {
        taken.targetsOfOthers(set).stream().findFirst().ifPresent(code -> {
            throw taken("target", code);
        });
    }

    private static Conflict taken(String kind, String code) {
        return new Conflict("conflict.taken", Map.of("taken", code), new Term(kind), code);
    }

    private <T> T connected(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("target sets", e);
        }
    }
}
