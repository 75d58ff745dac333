package org.ipcoop.indicators.gii.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Owns gii_responsibility: every version, none ever changed but for its end. */
@ApplicationScoped
class ResponsibilityTable {
    /** Names the lock under which the list is written, so that replicas starting together and stewards take turns. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('gii_responsibility'))";

    private static final String KNOWN = """
            select indicator, ministry_vi, ministry_en, source, url, verified, from_revision, recorded_by
            from gii_responsibility
            where from_revision <= ? and (to_revision is null or to_revision > ?)
            order by indicator
            """;
    private static final String END =
            "update gii_responsibility set to_revision = ? where indicator = ? and to_revision is null";
    private static final String INSERT = """
            insert into gii_responsibility
              (indicator, ministry_vi, ministry_en, source, url, verified, recorded_by, recorded_at, from_revision)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Clock clock;

    ResponsibilityTable(Clock clock) {
        this.clock = clock;
    }

    /** Waits for every other writer, until the transaction ends. */
    void takeTurn(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
    }

    /** The list as it stood at a revision, by indicator. */
    Map<String, RecordedResponsibility> known(Connection connection, long revision) throws SQLException {
        Map<String, RecordedResponsibility> known = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setLong(1, revision);
            select.setLong(2, revision);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(row.getString("indicator"), read(row));
                }
            }
        }
        return known;
    }

    /** Ends the version of before, where there is one, and begins this one. */
    void write(Connection connection, RecordedResponsibility recorded) throws SQLException {
        Responsibility it = recorded.responsibility();
        try (PreparedStatement end = connection.prepareStatement(END)) {
            end.setLong(1, recorded.sinceRevision());
            end.setString(2, it.indicator());
            end.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, it.indicator());
            insert.setString(2, it.ministry().vi());
            insert.setString(3, it.ministry().en());
            insert.setString(4, it.source());
            insert.setString(5, it.url());
            insert.setBoolean(6, it.verified());
            insert.setString(7, recorded.recordedBy());
            insert.setObject(8, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setLong(9, recorded.sinceRevision());
            insert.executeUpdate();
        }
    }

    private static RecordedResponsibility read(ResultSet row) throws SQLException {
        Responsibility responsibility = new Responsibility(
                row.getString("indicator"),
                new Ministry(row.getString("ministry_vi"), row.getString("ministry_en")),
                row.getString("source"),
                row.getString("url"),
                row.getBoolean("verified"));
        return new RecordedResponsibility(responsibility, row.getLong("from_revision"), row.getString("recorded_by"));
    }
}
