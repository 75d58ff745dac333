package org.ipcoop.indicators.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

/** The revision is never older than the question, or than the lead allowed, however few lookups there are. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class LatestRevisionTest {
    private static final Settings STRICT = Settings.of(1, Duration.ZERO);

    @Inject
    DataSource dataSource;

    @Inject
    DataRevisions revisions;

    private final AtomicInteger lookups = new AtomicInteger();

    @Test
    void whatIsCommittedBeforeTheQuestionIsInTheAnswer() throws SQLException {
        LatestRevision latest = new LatestRevision(dataSource, revisions, STRICT);

        for (int i = 0; i < 200; i++) {
            DataRevision committed = raise();
            assertThat(latest.get()).isEqualTo(committed);
        }
    }

    /** A lookup that has begun may miss what they must see; the one behind it is enough for all of them. */
    @Test
    void whoAsksWhileALookupRunsWaitsForTheNextAndSharesIt() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        LatestRevision latest = new LatestRevision(held(first, release), revisions, STRICT);
        List<Future<DataRevision>> later = new ArrayList<>();
        DataRevision committed;
        try (var threads = Executors.newCachedThreadPool()) {
            Future<DataRevision> early = threads.submit(latest::get);
            first.await();
            committed = raise();
            for (int i = 0; i < 20; i++) {
                later.add(threads.submit(latest::get));
            }
            Awaitility.await().until(() -> latest.waiting() == 20);
            release.countDown();
            early.get();
        }

        for (Future<DataRevision> answer : later) {
            assertThat(answer.get()).isEqualTo(committed);
        }
        assertThat(lookups).hasValue(2);
    }

    @Test
    void whereALeadIsAllowedMostQuestionsNeedNoLookupButThoseBehindAnOwnChange() throws SQLException {
        // Given
        Awaitility.await().until(() -> !revisions.raisedWithin(Duration.ofSeconds(1)));
        LatestRevision latest = new LatestRevision(
                held(new CountDownLatch(1), new CountDownLatch(0)), revisions, Settings.of(1, Duration.ofHours(1)));
        DataRevision before = latest.get();

        // When
        raiseElsewhere();

        // Then
        assertThat(latest.get()).isEqualTo(before);
        assertThat(lookups).hasValue(1);
        assertThat(raise()).isEqualTo(latest.get());
        assertThat(lookups).hasValue(2);
    }

    @Test
    void whatWasFoundForOthersIsInEveryLaterAnswerWhateverTheLead() throws SQLException {
        // Given
        Awaitility.await().until(() -> !revisions.raisedWithin(Duration.ofSeconds(1)));
        LatestRevision latest = new LatestRevision(dataSource, revisions, Settings.of(1, Duration.ofHours(1)));
        DataRevision before = latest.get();
        raiseElsewhere();

        // When
        DataRevision found;
        try (Connection connection = dataSource.getConnection()) {
            found = latest.through(connection);
        }

        // Then
        assertThat(found.revision()).isEqualTo(before.revision() + 1);
        assertThat(latest.get()).isEqualTo(found);
    }

    private void raiseElsewhere() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    with raised as (
                      update data_revision set revision = revision + 1, changed_at = clock_timestamp() returning *)
                    insert into data_revision_log (revision, at) select revision, changed_at from raised
                    """);
        }
    }

    private DataRevision raise() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return revisions.raise(connection);
        }
    }

    /** The real database, whose connections come no earlier than is allowed. */
    private DataSource held(CountDownLatch reached, CountDownLatch release) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    lookups.incrementAndGet();
                    reached.countDown();
                    release.await();
                    try {
                        return method.invoke(dataSource, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
