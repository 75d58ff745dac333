package org.ipcoop.bench.indicators;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.ipcoop.bench.BenchStack;
import org.ipcoop.bench.Unmeasurable;

/**
 * What ingestion cannot be faster than: a consumer that reads the records and looks at none, and the rows they came to, made
 * before, upserted batch by batch into empty tables with the same indexes; one statement a table, one transaction a batch.
 */
final class BareIngestion {
    private static final Duration POLL = Duration.ofMillis(150);
    private static final int MOST_EMPTY_POLLS = 100;
    private static final List<String> TABLES = List.of("activity_version", "fact", "total", "margin");
    private static final String IDS = """
            select activity_id from activity_version where topic = ? and partition = ? and kafka_offset >= ? and kafka_offset < ?
            order by activity_id
            """;
    private static final String VERSIONS = "select * from activity_version where activity_id = any(?)";
    private static final String FACTS = "select * from fact where activity_id = any(?)";
    private static final String TOTALS = """
            select measure, day, activity_type, area, province, organisation, sample, dims, member, sum(value) as value,
              count(*)::int as contributors
            from fact where activity_id = any(?) group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by 1, 2, 3, 4, 5, 6, 7, 9, 8
            """;

    /** Of all records at once, as they follow many batches in one step. */
    private static final String MARGINS = """
            select f.measure, d.dimension,
              date_trunc('month', f.day)::date + case when extract(day from f.day) < 15 then 0 else 14 end as half_month,
              d.code, f.sample, sum(f.value) as value, count(*) as contributors, 0::bigint as abouts, 0::bigint as overs,
              0::bigint as nearlies, 0::bigint as unders
            from fact f
            cross join lateral (
              values ('', ''), ('province', f.province), ('area', f.area), ('type', f.activity_type), ('org', f.organisation)
              union all
              select key, value from jsonb_each_text(f.dims)) d (dimension, code)
            where f.activity_id = any(?) group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            """;

    private static final String ADD =
            "(%s) do update set value = total.value + excluded.value, contributors = total.contributors + excluded.contributors"
                    .formatted("measure, day, activity_type, area, province, organisation, sample, dims, member");

    /** Held while the bench runs, so that what its backend has used is counted. */
    private final Connection connection;

    private final EventTopic topic;
    private final Map<TopicPartition, Long> from;
    private final List<List<TableRows>> batches;
    private final TableRows margins;

    private BareIngestion(
            Connection connection,
            EventTopic topic,
            Map<TopicPartition, Long> from,
            List<List<TableRows>> batches,
            TableRows margins) {
        this.connection = connection;
        this.topic = topic;
        this.from = from;
        this.batches = batches;
        this.margins = margins;
    }

    /** Of the records between these offsets, which are applied. */
    static BareIngestion of(
            BenchStack stack, EventTopic topic, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to)
            throws SQLException {
        Connection connection = stack.connect("indicators");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bare");
            for (String table : TABLES) {
                statement.execute(
                        "create table if not exists bare.%1$s (like public.%1$s including all)".formatted(table));
            }
        }
        List<String> ids = new ArrayList<>();
        for (TopicPartition partition : to.keySet()) {
            ids.addAll(ids(connection, partition, from.getOrDefault(partition, 0L), to.getOrDefault(partition, 0L)));
        }
        List<List<TableRows>> batches = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += EventTopic.BATCH) {
            batches.add(rows(connection, ids.subList(i, Math.min(ids.size(), i + EventTopic.BATCH))));
        }
        TableRows margins = rows(
                connection,
                ids,
                MARGINS,
                "margin",
                "(measure, dimension, half_month, code, sample) do update set value = margin.value + excluded.value");
        return new BareIngestion(connection, topic, from, batches, margins);
    }

    private static List<String> ids(Connection connection, TopicPartition partition, long from, long to)
            throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(IDS)) {
            select.setString(1, partition.topic());
            select.setInt(2, partition.partition());
            select.setLong(3, from);
            select.setLong(4, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    private static List<TableRows> rows(Connection connection, List<String> ids) throws SQLException {
        return List.of(
                rows(
                        connection,
                        ids,
                        VERSIONS,
                        "activity_version",
                        "(activity_id, revision) do update set snapshot = excluded.snapshot"),
                rows(
                        connection,
                        ids,
                        FACTS,
                        "fact",
                        "(activity_id, revision, line) do update set value = excluded.value"),
                rows(connection, ids, TOTALS, "total", ADD));
    }

    private static TableRows rows(Connection connection, List<String> ids, String sql, String table, String update)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return TableRows.read(select, "bare." + table, update);
        }
    }

    /** Events a second. */
    double perSecond() throws SQLException {
        try (var consumer = topic.consumer()) {
            connection.setAutoCommit(true);
            empty(connection);
            connection.setAutoCommit(false);
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            long began = System.nanoTime();
            int events = 0;
            int read = 0;
            int emptyPolls = 0;
            for (List<TableRows> batch : batches) {
                events += batch.getFirst().count();
                while (read < events) {
                    int polled = consumer.poll(POLL).count();
                    read += polled;
                    emptyPolls = polled == 0 ? emptyPolls + 1 : 0;
                    if (emptyPolls > MOST_EMPTY_POLLS) {
                        throw new Unmeasurable("Kafka does not bring the records again");
                    }
                }
                for (TableRows rows : batch) {
                    rows.write(connection);
                }
                connection.commit();
            }
            margins.write(connection);
            connection.commit();
            return events * 1e9 / (System.nanoTime() - began);
        }
    }

    private static void empty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate "
                    + String.join(
                            ", ", TABLES.stream().map(table -> "bare." + table).toList()));
        }
    }

    /** How many rows there are to an event, those of the margins included. */
    double rowsPerEvent() {
        long rows = margins.count();
        long events = 0;
        for (List<TableRows> batch : batches) {
            rows += batch.stream().mapToLong(TableRows::count).sum();
            events += batch.getFirst().count();
        }
        return (double) rows / events;
    }
}
