package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.platform.json.JsonSettings;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class ConcurrentWritesTest {
    private static final int SENDERS = 8;

    @Inject
    AgroalDataSource database;

    @Inject
    Idempotency idempotency;

    @Inject
    IdempotencyTable keys;

    @Test
    void theSameIdSentByManyAtOnceIsCreatedOnce() throws Exception {
        String body = Api.COMPLETED_TRAINING.replace(
                "'status'", "'id':'" + UUID.randomUUID() + "','externalId':'" + UUID.randomUUID() + "','status'");

        assertThat(statuses(() -> Api.post(body))).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
    }

    @Test
    void theSameIdempotencyKeySentByManyAtOnceIsCarriedOutOnce() throws Exception {
        String key = UUID.randomUUID().toString();

        List<Response> replies = atOnce(() -> keyed(key, Api.COMPLETED_TRAINING));

        List<String> done = replies.stream()
                .filter(reply -> reply.statusCode() == 201)
                .map(Response::asString)
                .toList();
        assertThat(replies.stream().map(Response::statusCode)).isSubsetOf(201, 409);
        assertThat(done).isNotEmpty().containsOnly(done.getFirst());
        assertThat(keyed(key, Api.COMPLETED_TRAINING).asString()).isEqualTo(done.getFirst());
    }

    @Test
    void whileTheFirstRequestOfAKeyRunsTheNextIsToldSoAtOnce() throws Exception {
        // Given a first request that cannot end, because somebody else is writing an activity of the same name
        String key = UUID.randomUUID().toString();
        String body = Api.COMPLETED_TRAINING.replace("'status'", "'externalId':'" + key + "','status'");
        try (var sender = Executors.newSingleThreadExecutor();
                var other = database.getConnection()) {
            other.setAutoCommit(false);
            writeUnfinished(other, key);
            Future<Response> first = sender.submit(() -> keyed(key, body));
            await().until(this::isWriteHeldUp);

            // When
            Response second = keyed(key, body);
            Response otherBody = keyed(key, body.replace("Course", "Other course"));

            // Then
            second.then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("type", equalTo("/problems/request-in-progress"));
            otherBody.then().statusCode(409);
            other.rollback();
            assertThat(first.get().statusCode()).isEqualTo(201);
            assertThat(keyed(key, body).asString()).isEqualTo(first.get().asString());
            keyed(key, body.replace("Course", "Other course")).then().statusCode(422);
        }
    }

    @Test
    void whoMissedTheCommitOfTheFirstRequestIsNotRefusedForWhatThatWrote() {
        // Given
        var key = new IdempotencyTable.Key("an", UUID.randomUUID().toString());
        var first = new IdempotencyTable.First("hash", Api.created(Api.COMPLETED_TRAINING), 1, true);
        Supplier<Written> refused = () -> {
            throw new Conflict("conflict.external-id", Map.of(), "K", "NOIP");
        };
        Supplier<Written> refusedMeanwhile = () -> {
            QuarkusTransaction.requiringNew().run(() -> keys.record(key, first, Instant.now(), Instant.EPOCH));
            return refused.get();
        };

        // Then
        assertThatThrownBy(() -> once(key, refused)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> once(key, refusedMeanwhile)).isInstanceOf(WriteFailure.LostRace.class);
    }

    private void once(IdempotencyTable.Key key, Supplier<Written> write) {
        ObjectNode body = JsonSettings.mapper().createObjectNode();
        QuarkusTransaction.requiringNew().run(() -> idempotency.once(key.subject(), key.key(), body, write));
    }

    @Test
    void aKeyWhoseFirstRequestFailedIsFree() {
        String key = UUID.randomUUID().toString();

        keyed(key, Api.COMPLETED_TRAINING.replace("'women':22", "'women':23"))
                .then()
                .statusCode(400);

        keyed(key, Api.COMPLETED_TRAINING).then().statusCode(201);
    }

    private static Response keyed(String key, String body) {
        return Api.reporter()
                .header("Idempotency-Key", key)
                .body(Api.json(body))
                .post("/api/v1/activities");
    }

    private static void writeUnfinished(Connection connection, String externalId) throws SQLException {
        String sql = """
                insert into activity (id, created_at, updated_at, revision, reporting_organisation, external_id, type, status,
                    sample, content)
                select gen_random_uuid(), now(), now(), 1, 'NOIP', ?, 'TRAINING', 'DRAFT', false,
                    '{"reportingOrganisation": "NOIP", "type": "TRAINING", "title": {"en": "Course"}}'
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setString(1, externalId);
            insert.executeUpdate();
        }
    }

    /** Whether the statement that writes activities waits for the transaction of somebody else. */
    private boolean isWriteHeldUp() throws SQLException {
        String sql = """
                select exists (
                    select from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock' and query like 'with v as%')
                """;
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void ofManyReplacementsOfOneVersionExactlyOneWins() throws Exception {
        UUID id = Api.created(Api.COMPLETED_TRAINING.replace("COMPLETED", "DRAFT"));
        String body = Api.json(Api.COMPLETED_TRAINING.replace("COMPLETED", "DRAFT"));

        assertThat(statuses(() ->
                        Api.reporter().header("If-Match", "\"1\"").body(body).put("/api/v1/activities/" + id)))
                .containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
        assertThat(Api.get(id).getInt("revision")).isEqualTo(2);
    }

    @Test
    void ofManyUpsertsOfOneKeyOneCreatesAndTheOthersFindItThere() throws Exception {
        String path = "/api/v1/organisations/NOIP/activities/" + UUID.randomUUID();
        String body = Api.json("{'type':'AWARENESS','title':{'en':'Fair'}}");

        assertThat(statuses(() -> Api.reporter().body(body).put(path)))
                .containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
    }

    private static List<Integer> statuses(Callable<Response> request) throws Exception {
        return atOnce(request).stream().map(Response::statusCode).sorted().toList();
    }

    private static List<Response> atOnce(Callable<Response> request) throws InterruptedException, ExecutionException {
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<Response>> sent = senders.invokeAll(
                    IntStream.range(0, SENDERS).mapToObj(i -> request).toList());
            return sent.stream().map(Future::resultNow).toList();
        }
    }
}
