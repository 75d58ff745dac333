package org.ipcoop.activities.activity;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers which reply a caller's Idempotency-Key got, committed together with the activity. */
@Singleton
class IdempotencyTable {
    private final AgroalDataSource database;

    IdempotencyTable(AgroalDataSource database) {
        this.database = database;
    }

    /** A key belongs to the caller who made it up. */
    record Key(String subject, String key) {}

    /** What the first request was and which revision it was answered with. */
    record First(String bodyHash, UUID activityId, int revision, boolean created) {}

    /**
     * What is known of a key.
     *
     * @param mine whether nobody else works on it; from now on nobody else will until the transaction ends
     */
    record Claim(boolean mine, @Nullable First first) {}

    /**
     * Claims the key, without waiting for anybody. The row is looked for at the moment the statement begins, the lock a moment
     * later: who misses a commit in between fails when it records the key, and starts again.
     */
    Claim claim(Key key) {
        String sql = """
                select pg_try_advisory_xact_lock(hashtextextended(subject || chr(10) || key, 0)),
                    body_hash, activity_id, revision, created
                from (values (?, ?)) as asked (subject, key) left join idempotency_key using (subject, key)
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key.subject());
            select.setString(2, key.key());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Claim(row.getBoolean(1), first(row));
            }
        } catch (SQLException e) {
            throw WriteFailure.of(e);
        }
    }

    private static @Nullable First first(ResultSet row) throws SQLException {
        String hash = row.getString(2);
        return hash == null ? null : new First(hash, row.getObject(3, UUID.class), row.getInt(4), row.getBoolean(5));
    }

    /**
     * Records the reply to a claimed key, and removes some of those recorded before the instant: more than one request adds, and
     * without waiting for anybody.
     */
    void record(Key key, First first, Instant now, Instant forgotten) {
        String sql = """
                with forgotten as (
                    delete from idempotency_key where (subject, key) in (
                        select subject, key from idempotency_key
                        where recorded_at < ?
                        order by recorded_at
                        limit 10
                        for update skip locked))
                insert into idempotency_key (subject, key, body_hash, activity_id, revision, created, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, forgotten.atOffset(ZoneOffset.UTC));
            insert.setString(2, key.subject());
            insert.setString(3, key.key());
            insert.setString(4, first.bodyHash());
            insert.setObject(5, first.activityId());
            insert.setInt(6, first.revision());
            insert.setBoolean(7, first.created());
            insert.setObject(8, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw WriteFailure.of(e);
        }
    }
}
