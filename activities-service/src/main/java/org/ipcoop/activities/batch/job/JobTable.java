package org.ipcoop.activities.batch.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ipcoop.platform.bulk.ImportFailure;
import org.ipcoop.platform.bulk.ImportRequest;
import org.ipcoop.platform.bulk.RowCounts;
import org.ipcoop.platform.row.RowFormat;
import org.ipcoop.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Every statement on the jobs' rows. What changes a row that is at work names the run, so that only the latest run may. */
@Singleton
class JobTable {
    private static final String SELECT = """
            select id, number, state, format, dry_run, atomic, subject, organisation, roles, submitted_at, started_at,
                finished_at, bytes_total, bytes_read, created, updated, unchanged, rejected, error, starts, version
            from import_job
            """;

    private final AgroalDataSource database;
    private final ObjectMapper mapper;

    JobTable(AgroalDataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    void insert(UUID id, ImportRequest request, Instant now) {
        String sql = """
                insert into import_job
                    (id, state, format, dry_run, atomic, subject, organisation, roles, submitted_at)
                values (?, 'UPLOADING', ?, ?, ?, ?, ?, ?::text[], ?)
                """;
        Caller caller = request.caller();
        update(
                sql,
                id,
                request.format().name(),
                request.dryRun(),
                request.atomic(),
                caller.subject(),
                caller.organisation(),
                caller.roles().toArray(String[]::new),
                now.atOffset(ZoneOffset.UTC));
    }

    /** The file is there: from now on the job is seen, and somebody's to run. */
    void queue(UUID id, long bytes) {
        update("update import_job set state = 'QUEUED', bytes_total = ? where id = ?", bytes, id);
    }

    void delete(UUID id) {
        update("delete from import_job where id = ?", id);
    }

    Optional<ImportJob> find(UUID id) {
        return read(SELECT + " where id = ? and state <> 'UPLOADING'", id).stream()
                .findFirst();
    }

    /** The jobs of one person, or of all, newest first, behind a row where one is given. */
    List<ImportJob> list(@Nullable String subject, @Nullable OffsetDateTime before, @Nullable UUID id, int limit) {
        String sql = SELECT + """
                where state <> 'UPLOADING' and (?::text is null or subject = ?)
                    and (?::timestamptz is null or (submitted_at, id) < (?::timestamptz, ?::uuid))
                order by submitted_at desc, id desc
                limit ?
                """;
        return read(sql, subject, subject, before, before, id, limit);
    }

    long count(@Nullable String subject) {
        String sql = "select count(*) from import_job where state <> 'UPLOADING' and (?::text is null or subject = ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepared(connection, sql, subject, subject);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }

    /** Jobs that wait, or that somebody was running when last seen; the oldest first. */
    List<ImportJob> open() {
        return read(SELECT + " where state in ('QUEUED', 'RUNNING') order by submitted_at limit 100");
    }

    /** Makes this run the one that may write; false where the job has ended meanwhile. */
    boolean start(UUID id, UUID run, Instant now) {
        String sql = """
                update import_job
                set state = 'RUNNING', run = ?, starts = starts + 1, started_at = coalesce(started_at, ?),
                    version = version + 1
                where id = ? and state in ('QUEUED', 'RUNNING')
                """;
        return update(sql, run, now.atOffset(ZoneOffset.UTC), id) == 1;
    }

    /** Keeps how far the run is; false where it isn't the run any more, or the job was cancelled. */
    boolean progress(UUID id, UUID run, RowCounts done, long bytesRead) {
        String sql = """
                update import_job
                set created = ?, updated = ?, unchanged = ?, rejected = ?, bytes_read = ?,
                    starts = case when atomic or dry_run then starts else 0 end, version = version + 1
                where id = ? and run = ? and state = 'RUNNING'
                """;
        return update(sql, done.created(), done.updated(), done.unchanged(), done.rejected(), bytesRead, id, run) == 1;
    }

    /** Ends the job; false where it isn't the run any more. */
    boolean finish(UUID id, UUID run, JobState state, @Nullable JobError error, Instant now) {
        String sql = """
                update import_job set state = ?, error = ?, finished_at = ?, version = version + 1
                where id = ? and run = ? and state = 'RUNNING'
                """;
        return update(
                        sql,
                        state.name(),
                        error == null ? null : error.write(mapper),
                        now.atOffset(ZoneOffset.UTC),
                        id,
                        run)
                == 1;
    }

    /** Ends a job that hasn't ended; false where it has. Whoever runs it finds out with its next batch. */
    boolean cancel(UUID id, Instant now) {
        String sql = """
                update import_job set state = 'CANCELLED', finished_at = ?, version = version + 1
                where id = ? and state in ('QUEUED', 'RUNNING')
                """;
        return update(sql, now.atOffset(ZoneOffset.UTC), id) == 1;
    }

    /** Forgets jobs that ended before a moment, and uploads that were never finished. */
    int forget(Instant endedBefore, Instant uploadedBefore) {
        String sql = """
                delete from import_job
                where finished_at < ? or (state = 'UPLOADING' and submitted_at < ?)
                """;
        return update(sql, endedBefore.atOffset(ZoneOffset.UTC), uploadedBefore.atOffset(ZoneOffset.UTC));
    }

    private int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = prepared(connection, sql, parameters)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }

    private List<ImportJob> read(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepared(connection, sql, parameters);
                ResultSet rows = select.executeQuery()) {
            List<ImportJob> jobs = new ArrayList<>();
            while (rows.next()) {
                jobs.add(job(rows));
            }
            return jobs;
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private ImportJob job(ResultSet row) throws SQLException {
        var caller = new Caller(row.getString("subject"), row.getString("organisation"), Set.of((String[])
                row.getArray("roles").getArray()));
        var request = new ImportRequest(
                RowFormat.valueOf(row.getString("format")),
                row.getBoolean("dry_run"),
                row.getBoolean("atomic"),
                caller);
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                JobState.valueOf(row.getString("state")),
                request,
                times(row),
                row.getLong("bytes_total"),
                row.getLong("bytes_read"),
                new RowCounts(
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("rejected")),
                JobError.read(row.getString("error"), mapper),
                row.getInt("starts"),
                row.getInt("version"));
    }

    private static ImportJob.Times times(ResultSet row) throws SQLException {
        Instant submitted = row.getObject("submitted_at", OffsetDateTime.class).toInstant();
        return new ImportJob.Times(submitted, moment(row, "started_at"), moment(row, "finished_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
