package org.ipcoop.activities.activity;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ipcoop.activities.activity.model.Action;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Content;
import org.ipcoop.activities.organisation.Mentions;
import org.ipcoop.platform.security.Caller;

/** The activities that an organisation reports or takes part in, for when it turns out to be another one. */
@Singleton
class OrganisationMentions implements Mentions {
    private static final int BATCH = 500;

    private static final String NAMES = """
            (reporting_organisation = ? or codes @> array['party:' || ?])
            """;

    private final AgroalDataSource database;
    private final ActivityStore store;
    private final Clock clock;

    OrganisationMentions(AgroalDataSource database, ActivityStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Clash> clashes(String duplicate, String survivor) {
        String sql = """
                select one.external_id, one.id, other.id
                from activity one join activity other using (external_id)
                where one.reporting_organisation = ? and other.reporting_organisation = ?
                order by external_id
                """;
        return query(
                sql,
                row -> new Clash(row.getString(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                duplicate,
                survivor);
    }

    @Override
    public Moved count(String duplicate) {
        String sql = """
                select count(*) filter (where status in ('COMPLETED', 'VERIFIED')),
                    count(*) filter (where status not in ('COMPLETED', 'VERIFIED'))
                from activity where
                """ + NAMES;
        return query(sql, row -> new Moved(row.getLong(1), row.getLong(2)), duplicate, duplicate)
                .getFirst();
    }

    /** The ids first, since looking for them is what takes long; then a batch at a time, so that memory holds one. */
    @Override
    public Moved move(Caller who, String duplicate, String survivor, String reason) {
        List<UUID> ids = query(
                "select id from activity where " + NAMES + " order by id",
                row -> row.getObject(1, UUID.class),
                duplicate,
                duplicate);
        long corrected = 0;
        long replaced = 0;
        try {
            for (int from = 0; from < ids.size(); from += BATCH) {
                var batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
                var done = move(batch, new Rename(who, duplicate, survivor, reason));
                corrected += done.corrected();
                replaced += done.replaced();
            }
        } catch (WriteFailure.LostRace lost) {
            throw new LostRace(lost);
        }
        return new Moved(corrected, replaced);
    }

    private record Rename(Caller who, String duplicate, String survivor, String reason) {}

    private Moved move(List<UUID> batch, Rename rename) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<NextRevision> revisions = new ArrayList<>();
        for (Activity held : store.hold(batch, List.of()).all()) {
            Content renamed = held.content().withOrganisation(rename.duplicate, rename.survivor);
            if (!renamed.equals(held.content())) {
                Activity next = held.next(renamed, held.status(), held.sample(), now);
                revisions.add(store.revision(next, change(held, rename), held.status()));
            }
        }
        store.write(revisions);
        long corrected = revisions.stream()
                .filter(next -> next.activity().status().isFinished())
                .count();
        return new Moved(corrected, revisions.size() - corrected);
    }

    private static Change change(Activity held, Rename rename) {
        Action action = held.status().isFinished() ? Action.CORRECTED : Action.REPLACED;
        return new Change(action, rename.who, rename.reason);
    }

    /** Makes something of a row. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, RowReader<T> reader, String... parameters) {
        try (var connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw WriteFailure.of(e);
        }
    }
}
