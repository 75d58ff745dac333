package org.ipcoop.activities.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.ipcoop.activities.activity.Api;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class ChangeFeedTest {
    private static final String EVER = "1970-01-01T00:00:00Z";
    private static final List<String> STATUSES = List.of("DRAFT", "PLANNED", "ONGOING", "RETRACTED");

    @Inject
    AgroalDataSource database;

    /** A transaction left open, with what it will have done once it commits. */
    private record Writer(Connection connection, Map<UUID, Integer> revisions) {}

    /**
     * Eight transactions are open at a time; in a random order they write, end and begin anew, so that they commit in another
     * order than they wrote in. Between any two steps the poller may take a page.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPollerSeesEveryFinalStateAndNoneTwice(long seed) throws SQLException {
        String organisation = "FEED-" + seed;
        Random random = new Random(seed);
        Map<UUID, Integer> committed = new HashMap<>();
        List<Writer> writers = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            StoredActivities.register(connection, organisation);
        }
        var poller = new Poller(organisation, 3);
        try {
            for (int i = 0; i < 8; i++) {
                writers.add(begin());
            }
            for (int step = 0; step < 600; step++) {
                Writer writer = writers.get(random.nextInt(writers.size()));
                switch (random.nextInt(10)) {
                    case 0, 1, 2 -> insert(writer, organisation, random);
                    case 3, 4, 5 -> revise(writer, writers, committed, random);
                    case 6 -> end(writer, committed, random.nextInt(5) > 0);
                    default -> poller.poll();
                }
            }
        } finally {
            for (Writer writer : writers) {
                end(writer, committed, true);
                writer.connection.close();
            }
        }
        await().until(() -> {
            poller.pollToTheEnd();
            return poller.last().equals(committed);
        });

        assertThat(poller.seen).doesNotHaveDuplicates();
        assertThat(committed).hasSizeGreaterThan(50).containsValue(3);
    }

    private Writer begin() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return new Writer(connection, new HashMap<>());
    }

    private static void insert(Writer writer, String organisation, Random random) throws SQLException {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        StoredActivities.insert(writer.connection, id, organisation, "DRAFT");
        writer.revisions.put(id, 1);
    }

    /** One that no other open transaction holds, since nothing here may wait. */
    private static void revise(Writer writer, List<Writer> writers, Map<UUID, Integer> committed, Random random)
            throws SQLException {
        Map<UUID, Integer> free = new HashMap<>(committed);
        writers.forEach(other -> free.keySet().removeAll(other.revisions.keySet()));
        free.putAll(writer.revisions);
        if (!free.isEmpty()) {
            UUID id = free.keySet().stream().sorted().toList().get(random.nextInt(free.size()));
            int revision = free.get(id) + 1;
            StoredActivities.revise(writer.connection, id, revision, STATUSES.get(random.nextInt(4)));
            writer.revisions.put(id, revision);
        }
    }

    private static void end(Writer writer, Map<UUID, Integer> committed, boolean commit) throws SQLException {
        if (commit) {
            writer.connection.commit();
            committed.putAll(writer.revisions);
        } else {
            writer.connection.rollback();
        }
        writer.revisions.clear();
    }

    @Test
    void whatChangesWhileItIsBeingReadComesOnceMoreAndNotTwice() throws SQLException {
        var poller = new Poller("FEED-PAGES", 2);
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            StoredActivities.register(connection, "FEED-PAGES");
            for (int i = 0; i < 5; i++) {
                ids.add(new UUID(7, i));
                StoredActivities.insert(connection, ids.get(i), "FEED-PAGES", "DRAFT");
            }
        }
        poller.poll();
        try (Connection connection = database.getConnection()) {
            StoredActivities.revise(connection, ids.get(0), 2, "PLANNED");
            StoredActivities.revise(connection, ids.get(4), 2, "RETRACTED");
        }
        await().until(() -> {
            poller.pollToTheEnd();
            return poller.seen.size() == 6;
        });

        assertThat(poller.seen)
                .containsExactly(
                        ids.get(0) + " 1",
                        ids.get(1) + " 1",
                        ids.get(2) + " 1",
                        ids.get(3) + " 1",
                        ids.get(0) + " 2",
                        ids.get(4) + " 2");
    }

    @Test
    void aRestoreIntoAnotherClusterIsNoticedAndMarksOfBeforeAreRefused() throws SQLException {
        var poller = new Poller("FEED-MOVED", 10);
        UUID id = new UUID(8, 1);
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            StoredActivities.register(connection, "FEED-MOVED");
            StoredActivities.insert(connection, id, "FEED-MOVED", "DRAFT");
            await().until(() -> {
                poller.poll();
                return !poller.seen.isEmpty();
            });
            statement.execute("alter table activity disable trigger activity_changed");
            statement.execute("update activity set changed_in = '999999999999'");
            statement.execute("alter table activity enable trigger activity_changed");
            statement.execute("update change_origin set system_identifier = 1");
        }

        assertThat(Api.violations(get(Map.of("updatedSince", markOf(1), "org", "FEED-MOVED"))))
                .containsExactly("updatedSince mark-of-another-database");
        var again = new Poller("FEED-MOVED", 10);
        await().until(() -> {
            again.poll();
            return !again.seen.isEmpty();
        });
        assertThat(again.seen).containsExactly(id + " 1");
        poller.poll();
        assertThat(poller.seen).hasSize(2);
    }

    @Test
    void aMarkOfAFutureThatWasLostWithABackupIsRefused() throws SQLException {
        long cluster;
        try (Connection connection = database.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("select system_identifier from pg_control_system()")) {
            row.next();
            cluster = row.getLong(1);
        }
        String mark = new Mark(cluster, Long.MAX_VALUE).encode();

        assertThat(Api.violations(get(Map.of("updatedSince", mark))))
                .containsExactly("updatedSince mark-of-another-database");
    }

    @Test
    void aMarkHasItsOwnOrder() {
        assertThat(Api.violations(get(Map.of("updatedSince", markOf(1), "sort", "title"))))
                .containsExactly("sort sort-with-mark");
    }

    private static String markOf(long cluster) {
        return new Mark(cluster, 1).encode();
    }

    private static io.restassured.response.Response get(Map<String, ?> parameters) {
        return Api.reader().queryParams(parameters).get("/api/v1/activities");
    }

    /** Follows the feed page by page, as a client does. */
    private static final class Poller {
        private final String organisation;
        private final int limit;
        private final List<String> seen = new ArrayList<>();
        private String since = EVER;
        private String cursor;

        Poller(String organisation, int limit) {
            this.organisation = organisation;
            this.limit = limit;
        }

        void poll() {
            Map<String, Object> parameters =
                    new HashMap<>(Map.of("org", organisation, "limit", limit, "updatedSince", since));
            if (cursor != null) {
                parameters.put("cursor", cursor);
            }
            JsonPath page = get(parameters).then().statusCode(200).extract().jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(item -> seen.add(item.get("id") + " " + item.get("revision")));
            cursor = page.getString("next");
            String mark = page.getString("highWaterMark");
            assertThat(mark == null).isEqualTo(cursor != null);
            since = mark == null ? since : mark;
        }

        void pollToTheEnd() {
            do {
                poll();
            } while (cursor != null);
        }

        Map<UUID, Integer> last() {
            Map<UUID, Integer> last = new HashMap<>();
            Set<String> all = new HashSet<>(seen);
            all.forEach(entry -> last.merge(
                    UUID.fromString(entry.substring(0, 36)), Integer.valueOf(entry.substring(37)), Math::max));
            return last;
        }
    }
}
