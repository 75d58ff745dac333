package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class ConcurrentWritesTest {
    private static final int SENDERS = 8;

    @Test
    void theSameIdSentByManyAtOnceIsCreatedOnce() throws Exception {
        String body = Api.COMPLETED_TRAINING.replace(
                "'status'", "'id':'" + UUID.randomUUID() + "','externalId':'" + UUID.randomUUID() + "','status'");

        assertThat(statuses(() -> Api.post(body))).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
    }

    @Test
    void theSameIdempotencyKeySentByManyAtOnceGetsOneReply() throws Exception {
        String key = UUID.randomUUID().toString();

        List<Response> replies = atOnce(() -> Api.reporter()
                .header("Idempotency-Key", key)
                .body(Api.json(Api.COMPLETED_TRAINING))
                .post("/api/v1/activities"));

        assertThat(replies.stream()
                        .map(reply -> reply.statusCode() + reply.asString())
                        .distinct())
                .hasSize(1);
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
