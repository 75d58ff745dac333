package org.ipcoop.indicators.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.ipcoop.indicators.ingestion.Decoded.Poison;
import org.ipcoop.indicators.ingestion.RawRecord.RawHeader;
import org.jspecify.annotations.Nullable;

/** Owns dead_letter: records that could not be applied, with their data byte for byte; key and names of headers are text. */
@ApplicationScoped
class DeadLetterTable {
    private static final String COLUMNS =
            "topic, partition, kafka_offset, received_at, reason_code, reason, key, headers, payload, replayed_at";
    private static final String INSERT = """
            insert into dead_letter (topic, partition, kafka_offset, received_at, reason_code, reason, key, headers, payload)
            values (?, ?, ?, clock_timestamp(), ?, ?, ?, ?::jsonb, ?)
            on conflict do nothing
            """;
    private static final String PAGE = "select " + COLUMNS + " from dead_letter"
            + " where (topic, partition, kafka_offset) > (?, ?, ?) order by topic, partition, kafka_offset limit ?";
    private static final String LOCK =
            "select " + COLUMNS + " from dead_letter where topic = ? and partition = ? and kafka_offset = ? for update";
    private static final String REPLAYED = "update dead_letter set replayed_at = clock_timestamp()"
            + " where topic = ? and partition = ? and kafka_offset = ?";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<StoredHeader>> HEADERS = new TypeReference<>() {};

    /** Headers are kept in order and in Base64: they are bytes, and bad ones are why some records are here. */
    record StoredHeader(String name, byte @Nullable [] value) {}

    void insert(Connection connection, List<Poison> poisons) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Poison poison : poisons) {
                RawRecord source = poison.source();
                bind(statement, source.partition(), source.offset());
                statement.setString(4, poison.reason().name());
                statement.setString(5, storable(poison.explanation()));
                statement.setString(
                        6, source.keyText().map(DeadLetterTable::storable).orElse(null));
                statement.setString(7, json(source.headers()));
                statement.setBytes(8, source.payload());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Up to {@code limit} dead letters behind this position. */
    List<DeadLetter> after(Connection connection, TopicPartition partition, long offset, int limit)
            throws SQLException {
        List<DeadLetter> letters = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            bind(statement, partition, offset);
            statement.setInt(4, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    letters.add(read(row));
                }
            }
        }
        return letters;
    }

    Optional<DeadLetter> lock(Connection connection, TopicPartition partition, long offset) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            bind(statement, partition, offset);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    void markReplayed(Connection connection, TopicPartition partition, long offset) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REPLAYED)) {
            bind(statement, partition, offset);
            statement.executeUpdate();
        }
    }

    /** All there are, and those among them that were not replayed. */
    Counts counts(Connection connection) throws SQLException {
        String sql = "select count(*), count(*) filter (where replayed_at is null) from dead_letter";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Counts(row.getLong(1), row.getLong(2));
        }
    }

    /** How many dead letters there are. */
    record Counts(long all, long open) {}

    private static void bind(PreparedStatement statement, TopicPartition partition, long offset) throws SQLException {
        statement.setString(1, partition.topic());
        statement.setInt(2, partition.partition());
        statement.setLong(3, offset);
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        String key = row.getString("key");
        RawRecord source = new RawRecord(
                new TopicPartition(row.getString("topic"), row.getInt("partition")),
                row.getLong("kafka_offset"),
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                headers(row.getString("headers")),
                row.getBytes("payload"));
        return new DeadLetter(
                source,
                Objects.requireNonNull(Ledger.instant(row, 4)),
                row.getString("reason_code"),
                row.getString("reason"),
                Ledger.instant(row, 10));
    }

    private static String json(List<RawHeader> headers) {
        try {
            return JSON.writeValueAsString(headers.stream()
                    .map(header -> new StoredHeader(storable(header.name()), header.value()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names and bytes are always JSON", e);
        }
    }

    private static List<RawHeader> headers(String json) {
        try {
            return JSON.readValue(json, HEADERS).stream()
                    .map(header -> new RawHeader(header.name(), header.value()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("column headers holds something else", e);
        }
    }

    /** PostgreSQL keeps no NUL characters in text. */
    private static String storable(String text) {
        return text.replace('\u0000', '\ufffd');
    }
}
