package org.ipcoop.indicators.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.ipcoop.indicators.revision.Change;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.indicators.serving.LatestRevision;
import org.ipcoop.indicators.stream.Follower.Received;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client of the stream is told, over disconnections too. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
@TestProfile(StreamOverHttpTest.Impatient.class)
class StreamOverHttpTest {

    /** Ticks that a test can wait for. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ipcoop.stream.heartbeat", "100ms",
                    "ipcoop.stream.gather-time", "1ms",
                    "ipcoop.stream.pending", "4",
                    "ipcoop.stream.clients", "20");
        }
    }

    @TestHTTPResource
    URI service;

    @Inject
    DataSource dataSource;

    @Inject
    DataRevisions revisions;

    @Inject
    LatestRevision latest;

    @Inject
    Clients clients;

    @Inject
    Events events;

    @Inject
    StreamSettings settings;

    @BeforeEach
    void nobodyIsLeft() {
        await().until(() -> clients.count() == 0);
    }

    @Test
    void whoGoesAwayWhileBeingWelcomedIsNotKept() {
        // Given a client that goes away while what it missed is looked up
        AssertSubscriber<Event> gone = AssertSubscriber.create(1);
        DataSource slow = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
                    gone.cancel();
                    return method.invoke(dataSource, args);
                });
        Clients ours = new Clients(slow, latest, events, settings);

        // When
        Multi.createFrom()
                .<Event>emitter(connection ->
                        ours.admit(null, connection, new Client(connection, new AtomicInteger(), 4, () -> {})))
                .subscribe(gone);

        // Then
        assertThat(ours.count()).isZero();
        assertThat(gone.isCancelled()).isTrue();
    }

    @Test
    void aClientIsToldTheStateItFindsAndThenEveryChange() throws Exception {
        try (Follower follower = Follower.of(service, null)) {
            await().until(() -> follower.last() != null);
            Received first = follower.events.getFirst();
            DataRevision raised = raise(Change.of(Kind.MEASURE, "participants"));
            await().until(() -> follower.events.size() == 2);

            assertThat(follower.head).contains("HTTP/1.1 200 OK", "Cache-Control: no-store");
            assertThat(first.name()).isEqualTo("current");
            assertThat(first.id()).isEqualTo(raised.revision() - 1);
            Received second = follower.events.get(1);
            assertThat(second.name()).isEqualTo("changed");
            assertThat(second.id()).isEqualTo(raised.revision());
            assertThat(second.data().getString("knownAt"))
                    .isEqualTo(raised.changedAt().toString());
            assertThat(second.data().getBoolean("everything")).isFalse();
            assertThat(second.indicators()).containsExactly("IPC-26");
        }
    }

    @Test
    void whatWasMissedIsToldAtTheReconnect() throws Exception {
        long told;
        try (Follower follower = Follower.of(service, null)) {
            await().until(() -> follower.last() != null);
            told = follower.events.getFirst().id();
        }
        raise(Change.of(Kind.MEASURE, "participants"));
        raise(Change.of(Kind.INDICATOR, "IPC-01"));
        DataRevision last = raise(Change.of(Kind.TARGET_SET, "DR35"));

        try (Follower follower = Follower.of(service, told)) {
            await().until(() -> follower.last() != null);

            Received missed = follower.events.getFirst();
            assertThat(missed.name()).isEqualTo("changed");
            assertThat(missed.id()).isEqualTo(last.revision());
            assertThat(missed.indicators()).containsExactly("IPC-01", "IPC-26");
            assertThat(missed.data().getJsonArray("targetSets").getList()).isEqualTo(List.of("DR35"));
        }
    }

    @Test
    void overManyReconnectsNothingIsMissedAndNothingToldTwice() throws Exception {
        List<String> heard = new ArrayList<>();
        long told = current();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 100; i++) {
                raise(Change.of(Kind.SERIES, "s" + i));
            }
        });
        boolean caughtUp = false;
        while (!caughtUp) {
            caughtUp = !writer.isAlive();
            try (Follower follower = Follower.of(service, told)) {
                await().until(() -> follower.last() != null);
                for (Received event : List.copyOf(follower.events)) {
                    heard.addAll(event.series());
                    told = event.id();
                }
            }
        }

        assertThat(heard)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "s" + i).toList());
        assertThat(told).isEqualTo(current());
    }

    @Test
    void whoStaysIsToldEachChangeOnceWhileOthersCome() throws Exception {
        try (Follower follower = Follower.of(service, null)) {
            await().until(() -> follower.last() != null);
            for (int i = 0; i < 30; i++) {
                raise(Change.of(Kind.SERIES, "t" + i));
                try (Follower other = Follower.of(service, null)) {
                    await().until(() -> other.last() != null);
                }
            }
            long last = current();
            await().until(() -> follower.last().id() == last);

            assertThat(follower.events.stream().flatMap(event -> event.series().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 30).mapToObj(i -> "t" + i).toList());
        }
    }

    @Test
    void whoWasAwayTooLongOrComesFromElsewhereReadsEverythingAgain() throws Exception {
        raise(Change.of(Kind.MEASURE, "participants"));
        for (long unknown : List.of(current() + 1000, -5L)) {
            try (Follower follower = Follower.of(service, unknown)) {
                await().until(() -> follower.last() != null);
                Received reset = follower.events.getFirst();
                assertThat(reset.name()).isEqualTo("reset");
                assertThat(reset.id()).isEqualTo(current());
                assertThat(reset.data().getBoolean("everything")).isTrue();
                assertThat(reset.indicators()).hasSizeGreaterThanOrEqualTo(36);
            }
        }
        execute("update data_revision_log set at = at - interval '8 days'");
        try (Follower follower = Follower.of(service, current() - 1)) {
            await().until(() -> follower.last() != null);
            assertThat(follower.events.getFirst().name()).isEqualTo("reset");
        } finally {
            execute("update data_revision_log set at = at + interval '8 days'");
        }
    }

    @Test
    void aChangeOfWhichNobodySaysWhatItChangedConcernsEverything() throws Exception {
        try (Follower follower = Follower.of(service, null)) {
            await().until(() -> follower.last() != null);
            raise(List.of());
            await().until(() -> follower.events.size() == 2);

            assertThat(follower.events.get(1).data().getBoolean("everything")).isTrue();
            assertThat(follower.events.get(1).indicators()).hasSizeGreaterThanOrEqualTo(36);
        }
    }

    @Test
    void aSilentStreamIsKeptAlive() throws Exception {
        try (Follower follower = Follower.of(service, null)) {
            await().until(() -> follower.comments.size() >= 3);
            assertThat(follower.comments.getFirst()).isEqualTo(":alive");
        }
    }

    @Test
    void manyAreToldTheSameAndAreForgottenWhenTheyGo() throws Exception {
        List<Follower> followers = new ArrayList<>();
        try {
            for (int i = 0; i < 15; i++) {
                followers.add(Follower.of(service, null));
            }
            await().until(() -> followers.stream().allMatch(follower -> follower.last() != null));
            DataRevision raised = raise(Change.of(Kind.MEASURE, "grants"));
            await().until(() -> followers.stream()
                    .allMatch(follower -> follower.events.getLast().id() == raised.revision()));
        } finally {
            for (Follower follower : followers) {
                follower.close();
            }
        }
        await().until(() -> clients.count() == 0);
    }

    @Test
    void whoTakesNothingIsDropped() throws Exception {
        Event large = new Event(Event.Name.RESET, current(), "x".repeat(1 << 20));
        try (Socket stuck = Follower.connect(service, null, 4096)) {
            await().until(() -> clients.count() == 1);
            await().until(() -> {
                clients.tell(large.id(), large);
                return clients.count() == 0;
            });
            assertThat(stuck.isConnected()).isTrue();
        }
    }

    @Test
    void moreClientsThanAReplicaTakesAreSentAway() throws Exception {
        List<Follower> followers = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                followers.add(Follower.of(service, null));
            }
            await().until(() -> clients.count() == 20);
            given().auth()
                    .oauth2(TestTokens.of("reader").build())
                    .accept("text/event-stream, application/problem+json")
                    .get("/api/v1/stream")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "30");
        } finally {
            for (Follower follower : followers) {
                follower.close();
            }
        }
    }

    @Test
    void strangersAndNonsenseAreRefused() {
        given().accept("text/event-stream").get("/api/v1/stream").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("reader").build())
                .header("Last-Event-ID", "yesterday")
                .get("/api/v1/stream")
                .then()
                .statusCode(400);
    }

    private DataRevision raise(Collection<Change> changes) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            DataRevision raised = revisions.raise(connection, changes);
            connection.commit();
            return raised;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long current() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return revisions.current(connection).revision();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
