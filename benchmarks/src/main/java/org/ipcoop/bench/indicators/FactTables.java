package org.ipcoop.bench.indicators;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.ipcoop.bench.BenchStack;
import org.jspecify.annotations.Nullable;

/** Facts of trainings over three years, 34 provinces, 40 organisations and both sexes, as many as are asked for. */
final class FactTables {
    private static final String FACTS = """
            with made as (
              insert into activity_version (activity_id, revision, status, activity_type, topic, partition, kafka_offset,
                event_type, event_time, recorded_at, snapshot, from_revision)
              select uuidv7(), 1, 'COMPLETED', 'TRAINING', 'bench', 0, i, 'bench', now(), now(), '{}',
                (select revision from data_revision)
              from generate_series(?::bigint, ?::bigint) as i
              returning activity_id, kafka_offset as i)
            insert into fact (activity_id, revision, line, measure, day, activity_type, area, province, organisation, sample,
              dims, member, value)
            select activity_id, 1, 0, 'participants', date '2023-01-01' + (i * 37 % 1096)::int, 'TRAINING', 'A' || (1 + i % 6),
              lpad((1 + i * 7919 % 34)::text, 2, '0'), 'BENCH-' || i * 104729 % 40, false,
              jsonb_build_object('sex', (array['F', 'M'])[1 + i % 2]), '', 1 + i % 50
            from made
            """;
    private static final String TOTALS = """
            insert into total (measure, day, activity_type, area, province, organisation, sample, dims, member, value, contributors)
            select measure, day, activity_type, area, province, organisation, sample, dims, member, sum(value), count(*)
            from fact where measure = 'participants' group by 1, 2, 3, 4, 5, 6, 7, 8, 9
            """;
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

    /** Fills up to that many; there is no way back. */
    void fill(int facts) throws SQLException {
        try (Connection database = stack.connect("indicators")) {
            try (PreparedStatement insert = database.prepareStatement(FACTS)) {
                while (filled < facts) {
                    int next = Math.min(facts, filled + AT_A_TIME);
                    insert.setLong(1, filled + 1L);
                    insert.setLong(2, next);
                    insert.executeUpdate();
                    filled = next;
                }
            }
            try (var statement = database.createStatement()) {
                statement.execute("delete from total where measure = 'participants'");
                statement.execute(TOTALS);
                statement.execute("vacuum analyze total, fact, activity_version");
            }
        }
    }
}
