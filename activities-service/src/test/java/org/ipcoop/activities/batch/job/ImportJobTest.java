package org.ipcoop.activities.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ipcoop.activities.batch.Rows;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class ImportJobTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DyingProbe probe;

    @Inject
    AgroalDataSource database;

    @Inject
    JobTable jobs;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void letLive() {
        probe.letLive();
    }

    @Test
    void aJobDoesWhatWaitingWouldHaveDoneAndKeepsItsReport() {
        // Given
        String key = Rows.fresh();
        String rows = Rows.ndjson(Rows.planned(key + 1), Rows.row(key + 2, "'colour':1"), Rows.completed(key + 3));

        // When
        String job = submitted(Rows.reporter(), "", rows);
        var done = ended(job);

        // Then
        assertThat(done.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(Rows.counts(done)).isEqualTo("2 0 0 1");
        assertThat(done.getLong("rows")).isEqualTo(3);
        assertThat(done.getLong("bytesRead"))
                .isEqualTo(done.getLong("bytesTotal"))
                .isEqualTo(rows.getBytes(StandardCharsets.UTF_8).length);
        assertThat(done.getMap("submittedBy")).isEqualTo(Map.of("subject", "an", "organisation", "NOIP"));
        var report = Rows.reporter()
                .get(job + "/report")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(Rows.violations(report)).containsExactly("1 /colour unknown-field");
        assertThat(report.getBoolean("committed")).isTrue();
        assertThat(Rows.reporter().accept("text/csv").get(job + "/report").asString())
                .contains("\r\n1,2," + key + "2,,/colour,unknown-field,\"Unknown field colour");
        assertThat(uploaded(job)).isZero();
        String tag = Rows.reporter().get(job).header("ETag");
        Rows.reporter().header("If-None-Match", tag).get(job).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRunThatIsCutOffIsTakenUpWhereItStopped(boolean beforeCommit) throws SQLException {
        // Given
        String key = Rows.fresh();
        probe.dieOnce(1000, beforeCommit);
        double before = rowsCreated();

        // When
        var done = ended(submitted(Rows.reporter(), "", many(key, 1800)));

        // Then
        assertThat(Rows.counts(done)).isEqualTo("1800 0 0 0");
        assertThat(stored(key)).isEqualTo("1800 1800");
        assertThat(rowsCreated() - before).isEqualTo(1800);
    }

    private double rowsCreated() {
        return meters.counter("ipcoop.import.rows", "outcome", "created", "kept", "true")
                .count();
    }

    @Test
    void allOrNothingStartsFromTheBeginningAgain() throws SQLException {
        // Given
        String key = Rows.fresh();
        probe.dieOnce(1000, false);

        // When
        var done = ended(submitted(Rows.reporter(), "?atomic=true", many(key, 1200)));

        // Then
        assertThat(done.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(Rows.counts(done)).isEqualTo("1200 0 0 0");
        assertThat(stored(key)).isEqualTo("1200 1200");
    }

    @Test
    void allOrNothingThatIsRefusedFailsAndStoresNothing() throws SQLException {
        // Given
        String key = Rows.fresh();
        String rows = many(key, 600) + "\n" + Rows.ndjson(Rows.row(key + "x", "'colour':1"));

        // When
        String job = submitted(Rows.reporter(), "?atomic=true", rows);
        var done = ended(job);

        // Then
        assertThat(done.getString("state")).isEqualTo("FAILED");
        assertThat(done.getString("error.code")).isEqualTo("import-refused");
        assertThat(done.getBoolean("committed")).isFalse();
        assertThat(Rows.counts(done)).isEqualTo("600 0 0 1");
        assertThat(stored(key)).isEqualTo("0 0");
        assertThat(Rows.violations(Rows.reporter().get(job + "/report").jsonPath()))
                .containsExactly("600 /colour unknown-field");
    }

    @Test
    void aFileThatIsNoneFailsAndSaysWhy() {
        String job = Rows.reporter()
                .header("Prefer", "respond-async")
                .contentType("application/json")
                .body("{\"a\":1}")
                .post(Rows.IMPORT)
                .header("Location");

        var done = ended(path(job));

        assertThat(done.getString("state")).isEqualTo("FAILED");
        assertThat(done.getString("error.message")).isNotEmpty();
    }

    @Test
    void aCancelledJobStopsBehindTheBatchItIsAt() throws Exception {
        // Given
        String key = Rows.fresh();
        var atFirstBatch = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        probe.afterEach(rows -> {
            atFirstBatch.countDown();
            hold(cancelled);
        });
        String job = submitted(Rows.reporter(), "", many(key, 1800));
        hold(atFirstBatch);

        // When
        Rows.reporter().get(job + "/report").then().statusCode(409);
        Rows.reporter().delete(job).then().statusCode(200).body("state", equalTo("CANCELLED"));
        cancelled.countDown();

        // Then the next job is run, so this one is over
        ended(submitted(Rows.reporter(), "", Rows.ndjson(Rows.planned(key + "next"))));
        assertThat(stored(key)).isEqualTo("501 501");
        assertThat(Rows.counts(Rows.reporter().get(job).jsonPath())).isEqualTo("500 0 0 0");
        Rows.reporter().delete(job).then().statusCode(409);
    }

    @Test
    void everybodySeesTheirOwnJobsAndAStewardAll() {
        // Given
        String job = submitted(
                Rows.as("giang", "NOIP", "reporter"), "?dryRun=true", Rows.ndjson(Rows.planned(Rows.fresh())));
        String id = job.substring(job.lastIndexOf('/') + 1);
        String list = Rows.IMPORT + "/jobs?limit=200";

        // Then
        Rows.as("giang", "NOIP", "reporter")
                .get(list)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("total", equalTo(1));
        Rows.reporter().get(list).then().body("items.id", not(hasItem(id)));
        Rows.reporter().get(job).then().statusCode(404);
        Rows.as("chi", "NOIP", "steward").get(list).then().body("items.id", hasItem(id));
        Rows.as("chi", "NOIP", "steward").get(job).then().statusCode(200);
        Rows.as("hoa", "NOIP", "reader").get(job).then().statusCode(403);
    }

    @Test
    void jobsAreListedPageByPage() {
        // Given
        String who = "page-" + Rows.fresh();
        for (int i = 0; i < 3; i++) {
            ended(
                    submitted(
                            Rows.as(who, "NOIP", "reporter"), "?dryRun=true", Rows.ndjson(Rows.planned(Rows.fresh()))),
                    who);
        }

        // When
        var first = Rows.as(who, "NOIP", "reporter")
                .get(Rows.IMPORT + "/jobs?limit=2")
                .jsonPath();
        var second = Rows.as(who, "NOIP", "reporter")
                .queryParam("cursor", first.getString("next"))
                .get(Rows.IMPORT + "/jobs?limit=2")
                .jsonPath();

        // Then
        assertThat(first.getList("items")).hasSize(2);
        assertThat(first.getInt("total")).isEqualTo(3);
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("next")).isNull();
        Rows.as(who, "NOIP", "reporter")
                .get(Rows.IMPORT + "/jobs?limit=201")
                .then()
                .statusCode(400);
    }

    @Test
    void aReportIsForgottenWithItsJob() {
        String job = submitted(Rows.reporter(), "", Rows.ndjson(Rows.row(Rows.fresh(), "'colour':1")));
        ended(job);

        jobs.forget(Instant.now().plusSeconds(1), Instant.EPOCH);

        Rows.reporter().get(job + "/report").then().statusCode(404);
    }

    private static String submitted(RequestSpecification who, String query, String rows) {
        var reply = Rows.send(who.header("Prefer", "respond-async"), query, rows);
        reply.then().statusCode(202).header("Preference-Applied", "respond-async");
        return path(reply.header("Location"));
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/api/"));
    }

    private static JsonPath ended(String job) {
        return ended(job, "an");
    }

    private static JsonPath ended(String job, String who) {
        return await().atMost(PATIENCE)
                .until(
                        () -> Rows.as(who, "NOIP", "reporter")
                                .get(job)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        found -> JobState.valueOf(found.getString("state")).isFinished());
    }

    private static String many(String key, int rows) {
        return Rows.ndjson(
                IntStream.range(0, rows).mapToObj(i -> Rows.planned(key + i)).toArray(String[]::new));
    }

    private static void hold(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many activities have keys that begin so, and how many revisions. */
    private String stored(String key) throws SQLException {
        return text("""
                select count(distinct a.id) || ' ' || count(r.revision)
                from activity a left join activity_revision r on r.activity_id = a.id
                where a.external_id like '%s%%'
                """.formatted(key));
    }

    private long uploaded(String job) {
        try {
            return Long.parseLong(text("select count(*) from import_upload where job_id = '"
                    + UUID.fromString(job.substring(job.lastIndexOf('/') + 1)) + "'"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
