package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ipcoop.activities.activity.model.Action;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Content;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.platform.id.UuidV7;
import org.ipcoop.platform.json.JsonSettings;
import org.ipcoop.platform.security.Caller;
import org.junit.jupiter.api.Test;

/** Thousands are written as one is: with revision and event, once, and without two writers waiting for each other. */
@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class BatchWriteTest {
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final Caller AN = new Caller("an", "NOIP", Set.of("reporter"));
    private static final Change CREATED = new Change(Action.CREATED, AN, null);

    @Inject
    ActivityStore store;

    @Inject
    ContentJson json;

    @Inject
    AgroalDataSource database;

    @Test
    void newOnesAndNextRevisionsAreWrittenTogether() {
        // Given
        Activity held = activity("held-" + UUID.randomUUID(), Status.ONGOING);
        Activity fresh = activity("fresh-" + UUID.randomUUID(), Status.COMPLETED);
        written(held);

        // When
        Set<UUID> written = QuarkusTransaction.requiringNew().call(() -> {
            Held there = store.hold(List.of(), List.of(ExternalKey.of(held), ExternalKey.of(fresh)));
            assertThat(there.all()).containsExactly(held);
            Activity next = held.next(held.content(), Status.COMPLETED, false, AT.plusSeconds(1));
            return store.write(List.of(
                    store.revision(next, new Change(Action.COMPLETED, AN, "over"), Status.ONGOING),
                    store.revision(fresh, CREATED, null)));
        });

        // Then
        assertThat(written).containsExactlyInAnyOrder(held.id(), fresh.id());
        assertThat(store.find(held.id()).orElseThrow().revision()).isEqualTo(2);
        assertThat(store.find(held.id(), 1)).contains(held);
        assertThat(store.find(fresh.id())).contains(fresh);
        assertThat(text("select string_agg(revision || action || coalesce(reason, ''), ' ' order by revision)"
                        + " from activity_revision where activity_id = '" + held.id() + "'"))
                .isEqualTo("1CREATED 2COMPLETEDover");
    }

    @Test
    void whatIsTakenIsLeftOutAndTheOthersAreWritten() {
        Activity there = activity("there-" + UUID.randomUUID(), Status.PLANNED);
        Activity sameKey = activity(there.content().externalId(), Status.PLANNED);
        Activity other = activity("other-" + UUID.randomUUID(), Status.PLANNED);
        written(there);

        assertThat(written(there, sameKey, other)).containsExactly(other.id());
        assertThat(store.find(sameKey.id())).isEmpty();
        assertThat(text("select count(*) from activity_revision where activity_id = '" + sameKey.id() + "'"))
                .isEqualTo("0");
    }

    @Test
    void anActivityThatWasNotHeldIsNotReplaced() {
        Activity there = activity("stale-" + UUID.randomUUID(), Status.PLANNED);
        written(there);
        Activity stale =
                there.next(there.content(), Status.PLANNED, false, AT).next(there.content(), Status.PLANNED, false, AT);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> store.update(there, stale, CREATED)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.find(there.id())).contains(there);
    }

    @Test
    void writersOfTheSameKeysInAnyOrderDoNotLockEachOtherOut() throws Exception {
        String run = UUID.randomUUID().toString();
        List<String> keys = IntStream.range(0, 50).mapToObj(i -> run + "-" + i).toList();

        try (var writers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> sizes = writers.invokeAll(Collections.nCopies(12, () -> {
                List<String> shuffled = new ArrayList<>(keys);
                Collections.shuffle(shuffled);
                return written(shuffled.stream()
                                .map(key -> activity(key, Status.DRAFT))
                                .toArray(Activity[]::new))
                        .size();
            }));

            assertThat(sizes.stream().mapToInt(Future::resultNow).sum()).isEqualTo(50);
        }
    }

    @Test
    void writingNeedsATransaction() {
        assertThatThrownBy(() -> store.write(List.of())).isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> store.hold(List.of(), List.of())).isInstanceOf(TransactionalException.class);
    }

    private Set<UUID> written(Activity... activities) {
        var revisions = List.of(activities).stream()
                .map(activity -> store.revision(activity, CREATED, null))
                .toList();
        return QuarkusTransaction.requiringNew().call(() -> store.write(revisions));
    }

    private Activity activity(String externalId, Status status) {
        try {
            var tree = (com.fasterxml.jackson.databind.node.ObjectNode)
                    JsonSettings.mapper().readTree(Api.json(Api.COMPLETED_TRAINING));
            Content content = json.bind(tree.put("externalId", externalId));
            return new Activity(UuidV7.next(), content, status, false, 1, AT, AT);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
