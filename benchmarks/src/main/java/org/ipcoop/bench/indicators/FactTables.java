package org.ipcoop.bench.indicators;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.ipcoop.bench.BenchStack;
import org.ipcoop.bench.Unmeasurable;
import org.jspecify.annotations.Nullable;

/** Facts of trainings over three years, 34 provinces, 40 organisations and both sexes, as many as are asked for. */
final class FactTables {
    private static final int TO_AN_ACTIVITY = 5;
    private static final String FACTS = """
            with made as (
              insert into activity_version (activity_id, revision, status, activity_type, topic, partition, kafka_offset,
                event_type, event_time, recorded_at, snapshot, from_revision)
              select uuidv7(), 1, 'COMPLETED', 'TRAINING', 'bench', 0, a, 'bench', now(), now(), '{}',
                (select revision + 1 from data_revision)
              from generate_series(?::bigint, ?::bigint) as a
              returning activity_id, kafka_offset as a)
            insert into fact (activity_id, revision, line, measure, day, activity_type, area, province, organisation, sample,
              dims, member, value)
            select activity_id, 1, line, 'participants', date '2023-01-01' + (i * 37 %% 1096)::int, 'TRAINING',
              'A' || (1 + i %% 6), lpad((1 + i * 7919 %% 34)::text, 2, '0'), 'BENCH-' || i * 104729 %% 40, false,
              jsonb_build_object('sex', (array['F', 'M'])[1 + i %% 2]), '', 1 + i %% 50
            from made, lateral (select line, a * %1$d + line as i from generate_series(0, %1$d - 1) as line) lines
            """.formatted(TO_AN_ACTIVITY);
    private static final String TOTALS = """
            insert into total (measure, day, activity_type, area, province, organisation, sample, dims, member, value, contributors)
            select measure, day, activity_type, area, province, organisation, sample, dims, member, sum(value), count(*)
            from fact where measure = 'participants' group by 1, 2, 3, 4, 5, 6, 7, 8, 9
            """;
    private static final String RAISE = """
            with raised as (
              update data_revision set revision = revision + 1, changed_at = clock_timestamp() returning *)
            insert into data_revision_log (revision, at) select revision, changed_at from raised
            """;
    private static final String BEHIND = "select d.revision - m.revision from data_revision d, margin_state m";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int AT_A_TIME = 100_000;

    /** All benchmarks of a run fill the same tables. */
    private static @Nullable FactTables tables;

    private final BenchStack stack;
    private int filled;

    private FactTables(BenchStack stack) {
        this.stack = stack;
    }

    static FactTables of(BenchStack stack) {
        FactTables known = tables;
        if (known == null) {
            known = new FactTables(stack);
            tables = known;
        }
        return known;
    }

    /** Fills up to that many, which are all that there is; there is no way back. Returns once the margins have followed. */
    void fill(int facts) throws SQLException, InterruptedException {
        try (Connection database = stack.connect("indicators");
                var statement = database.createStatement()) {
            if (filled == 0) {
                statement.execute("truncate activity_version, fact, total");
            }
            while (filled < facts) {
                int next = Math.min(facts, filled + AT_A_TIME);
                add(database, next);
                filled = next;
            }
            statement.execute("truncate total");
            statement.execute(TOTALS);
            awaitMargins(statement);
            statement.execute("vacuum analyze total, fact, activity_version, margin");
        }
    }

    private void add(Connection database, int upTo) throws SQLException {
        database.setAutoCommit(false);
        try (PreparedStatement insert = database.prepareStatement(FACTS);
                PreparedStatement raise = database.prepareStatement(RAISE)) {
            insert.setLong(1, filled / TO_AN_ACTIVITY);
            insert.setLong(2, upTo / TO_AN_ACTIVITY - 1L);
            insert.executeUpdate();
            raise.executeUpdate();
        }
        database.commit();
        database.setAutoCommit(true);
    }

    private static void awaitMargins(Statement statement) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long behind = 1;
        while (behind > 0) {
            if (System.nanoTime() > deadline) {
                throw new Unmeasurable("the margins do not follow");
            }
            TimeUnit.MILLISECONDS.sleep(100);
            try (ResultSet row = statement.executeQuery(BEHIND)) {
                row.next();
                behind = row.getLong(1);
            }
        }
    }
}
