package org.ipcoop.indicators.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Owns target_set and target: every version of every set, none ever changed but for its end. */
@ApplicationScoped
class TargetTable {
    /** Names the lock under which sets are written, so that replicas starting together and clients posting take turns. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('target_set'))";

    private static final String SETS = """
            select s.code, s.name_en, s.name_vi, s.instrument, s.from_revision, s.recorded_by
            from target_set s
            where s.from_revision <= ? and (s.to_revision is null or s.to_revision > ?)
            order by (select min(first.seq) from target_set first where first.code = s.code)
            """;
    private static final String TARGETS = """
            select t.*
            from target t
            join target_set s on s.code = t.set_code and s.from_revision = t.from_revision
            where s.from_revision <= ? and (s.to_revision is null or s.to_revision > ?)
            order by t.set_code, t.position
            """;
    private static final String END = "update target_set set to_revision = ? where code = ? and to_revision is null";
    private static final String INSERT_SET = """
            insert into target_set (code, name_en, name_vi, instrument, recorded_by, recorded_at, from_revision)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Clock clock;

    TargetTable(Clock clock) {
        this.clock = clock;
    }

    /** Waits for every other writer of sets, until the transaction ends. */
    void takeTurn(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
    }

    /** The sets as they stood at a revision, in the order in which their codes were first recorded. */
    List<RecordedSet> sets(Connection connection, long revision) throws SQLException {
        Map<String, List<Target>> targets = targets(connection, revision);
        List<RecordedSet> sets = new ArrayList<>();
        try (PreparedStatement select = at(connection, SETS, revision);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String code = row.getString("code");
                Name name = new Name(row.getString("name_en"), row.getString("name_vi"));
                TargetSet set =
                        new TargetSet(code, name, row.getString("instrument"), targets.getOrDefault(code, List.of()));
                sets.add(new RecordedSet(set, row.getLong("from_revision"), row.getString("recorded_by")));
            }
        }
        return sets;
    }

    /** Ends the set's version of before, where there is one, and begins this one. */
    void write(Connection connection, TargetSet set, String recordedBy, long revision) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END)) {
            end.setLong(1, revision);
            end.setString(2, set.code());
            end.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_SET)) {
            insert.setString(1, set.code());
            insert.setString(2, set.name().en());
            insert.setString(3, set.name().vi());
            insert.setString(4, set.instrument());
            insert.setString(5, recordedBy);
            insert.setObject(6, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setLong(7, revision);
            insert.executeUpdate();
        }
        TargetRows.insert(connection, set, revision);
    }

    private static Map<String, List<Target>> targets(Connection connection, long revision) throws SQLException {
        Map<String, List<Target>> targets = new LinkedHashMap<>();
        try (PreparedStatement select = at(connection, TARGETS, revision);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                targets.computeIfAbsent(row.getString("set_code"), set -> new ArrayList<>())
                        .add(TargetRows.read(row));
            }
        }
        return targets;
    }

    private static PreparedStatement at(Connection connection, String sql, long revision) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setLong(1, revision);
        select.setLong(2, revision);
        return select;
    }
}
