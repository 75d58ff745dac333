package org.ipcoop.indicators.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.ipcoop.indicators.series.SeriesClient.SERIES;
import static org.ipcoop.indicators.series.SeriesClient.as;
import static org.ipcoop.indicators.series.SeriesClient.imported;
import static org.ipcoop.indicators.series.SeriesClient.read;
import static org.ipcoop.indicators.series.SeriesClient.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.ipcoop.indicators.revision.Change;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

/** The national series are there from the first start, with both sides of what their sources disagree on. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class SeriesSeedTest {

    @Inject
    SeriesSeed seed;

    @Inject
    DataSource dataSource;

    @Inject
    DataRevisions revisions;

    @Test
    void allRowsAndBothSidesOfEachConflictAreThere() {
        List<Series> shipped = ShippedSeries.all();
        assertThat(shipped).hasSize(45);
        assertThat(shipped.stream()
                        .mapToInt(series -> ShippedSeries.observations(series).size())
                        .sum())
                .isEqualTo(97);
        for (Series series : shipped) {
            int rows = ShippedSeries.observations(series).size();
            read(series.code(), "?vintage=all&source=" + String.join(",", series.sourceCodes()))
                    .body("total", greaterThanOrEqualTo(rows))
                    .body("name.vi", equalTo(series.name().vi()));
        }
    }

    @Test
    void aKnownConflictHasAStatedPreference() {
        read("applications_received_all", "?from=2023&to=2023")
                .body("items.find { it.preferred }.source", equalTo("EINPRESSWIRE"))
                .body("items.find { it.preferred }.qualifier", equalTo("OVER"))
                .body("items.find { it.preferred }.others.source", contains("VIETNAMIPLAWS"))
                .body("items.find { it.preferred }.others.difference", contains(-7802))
                .body("items.find { !it.preferred }.preliminary", equalTo(true));
        read("applications_received_all", "?from=2022&to=2022")
                .body("items.find { it.preferred }.others.difference", contains(-1));
        as("reader")
                .get(SERIES + "/applications_received_all")
                .then()
                .body("sources[0].why.vi", equalTo("Số cả năm, tuy đã làm tròn"));
    }

    @Test
    void cumulativeRangesMonthsAndDaysArePeriodsOfTheirOwn() {
        read("applications_received_2020_2024_cumulative", "")
                .body("items.period.code", contains("2020/2024"))
                .body("items.period.start", contains("2020-01-01"))
                .body("items.period.end", contains("2024-12-31"))
                .body("items.qualifier", contains("OVER"));
        read("patents_granted_june", "").body("items.period.code", contains("2025-06"));
        read("population_1_april", "").body("items.period.code", contains("2024-04-01"));
        read("enterprises_new_and_returned", "?from=2025").body("items.qualifier", contains("NEARLY"));
    }

    @Test
    void theSameReleaseAgainChangesNothingAndWhatAStewardWroteStays() {
        imported("gdp_growth", "[" + row("2024", "7.1", "DANTRI", "2025-01-06") + "]")
                .body("updated", equalTo(1));
        int revision = read("gdp_growth", "").extract().path("dataRevision");

        seed.seed(ShippedSeries.all());

        read("gdp_growth", "?from=2024&to=2024")
                .body("dataRevision", equalTo(revision))
                .body("items.value", contains(7.1f));
    }

    /** Who imports holds its series and then waits for the revision: a release may not hold the revision and wait for the series. */
    @Test
    void aReleaseThatWaitsForAnImportHoldsUpNobodyElse() throws Exception {
        // Given somebody who imports the last series, and a release that changes the first
        List<Series> changed = new ArrayList<>(ShippedSeries.all());
        changed.sort(Comparator.comparing(Series::code));
        Series first = changed.getFirst();
        changed.set(0, renamed(first));
        try (Connection importing = dataSource.getConnection();
                var starting = Executors.newSingleThreadExecutor()) {
            importing.setAutoCommit(false);
            SeriesTable.lock(importing, changed.getLast().code());

            // When
            Future<?> started = starting.submit(() -> seed.seed(changed));
            await().until(() -> waiting() == 1);

            // Then the importer and anybody else get their revision
            try (Statement statement = importing.createStatement()) {
                statement.execute("set local lock_timeout = '5s'");
            }
            revisions.raise(importing, Change.of(Kind.SERIES, changed.getLast().code()));
            importing.rollback();
            started.get();
        }
        as("reader").get(SERIES + "/" + first.code()).then().body("name.en", equalTo("Another name"));
        seed.seed(ShippedSeries.all());
        as("reader")
                .get(SERIES + "/" + first.code())
                .then()
                .body("name.en", equalTo(first.name().en()));
    }

    private static Series renamed(Series series) {
        var name = new SeriesText(series.name().vi(), "Another name");
        return new Series(
                series.code(),
                series.version(),
                name,
                series.dimensions(),
                series.unit(),
                series.period(),
                series.additive(),
                series.note(),
                series.sources());
    }

    private int waiting() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            row.next();
            return row.getInt(1);
        }
    }
}
