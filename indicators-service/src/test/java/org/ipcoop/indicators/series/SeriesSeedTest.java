package org.ipcoop.indicators.series;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

/** The national series are there from the first start, with both sides of what their sources disagree on. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class SeriesSeedTest {

    @Inject
    SeriesSeed seed;

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
}
