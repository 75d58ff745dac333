package org.ipcoop.indicators.series;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.indicators.series.SeriesCatalogue.Origin;
import org.ipcoop.indicators.series.StagedObservations.Indexed;

/**
 * Brings the shipped series and their observations into the database when the service starts. Every replica may do so at once; what
 * a release changes follows it, with its history, and what a steward has written stays.
 */
@ApplicationScoped
class SeriesSeed {
    /** A number that a steward has recorded is no longer the release's to say. */
    private static final String LEAVE_TO_STEWARDS = """
            delete from series_staged i
            using series_observation o
            where i.owner = pg_current_xact_id() and o.series = ? and o.start_day = i.start_day
              and o.end_day = i.end_day and o.key = i.key and o.source = i.source and o.vintage = i.vintage
              and o.to_revision is null and o.origin = 'STEWARD'
            """;

    private final Connections connections;
    private final SeriesCatalogue catalogue;
    private final DataRevisions revisions;

    SeriesSeed(Connections connections, SeriesCatalogue catalogue, DataRevisions revisions) {
        this.connections = connections;
        this.catalogue = catalogue;
        this.revisions = revisions;
    }

    void onStart(@Observes StartupEvent event) {
        seed(ShippedSeries.all());
    }

    /** The second time in a row changes nothing. */
    void seed(List<Series> shipped) {
        connections.write(connection -> {
            lockAll(connection, shipped);
            SeedRevision revision = new SeedRevision(connection, revisions, shipped);
            for (Series series : shipped) {
                Series inForce = catalogue.ship(connection, series, revision);
                if (takes(inForce, series)) {
                    observations(connection, inForce, ShippedSeries.observations(series), revision);
                }
            }
            return shipped.size();
        });
    }

    /** Before the revision is raised, as every writer does: who waits for a series must not hold up those who have it. */
    private static void lockAll(Connection connection, List<Series> shipped) throws SQLException {
        for (String code : shipped.stream().map(Series::code).sorted().toList()) {
            SeriesTable.lock(connection, code);
        }
    }

    /** A steward may have made another series of this code before the release did. */
    private static boolean takes(Series inForce, Series shipped) {
        return inForce.dimensions().equals(shipped.dimensions())
                && inForce.period() == shipped.period()
                && inForce.unit().equals(shipped.unit())
                && inForce.sourceCodes().containsAll(shipped.sourceCodes());
    }

    private static void observations(
            Connection connection, Series series, List<Observed> observations, SeedRevision revision)
            throws SQLException {
        var staged = new StagedObservations(connection, series.code());
        staged.add(IntStream.range(0, observations.size())
                .mapToObj(i -> new Indexed(i, observations.get(i)))
                .toList());
        try (PreparedStatement statement = connection.prepareStatement(LEAVE_TO_STEWARDS)) {
            statement.setString(1, series.code());
            statement.executeUpdate();
        }
        staged.judge();
        if (staged.isNews()) {
            staged.store(revision.get(), Origin.SEED.name(), SeriesCatalogue.SHIPPED);
        }
        staged.clear();
    }
}
