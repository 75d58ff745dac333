package org.ipcoop.activities.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.platform.id.UuidV7;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class TallyTest {
    private static final List<String> STATUSES = List.of("DRAFT", "PLANNED", "ONGOING");

    @Inject
    AgroalDataSource database;

    @Inject
    Tally tally;

    /** Three writers, somebody who folds and somebody who compares, all at once; every comparison is one snapshot. */
    @Test
    void theTallyIsTheCountWhoeverWritesAndFoldsMeanwhile() throws Exception {
        try (Connection connection = database.getConnection()) {
            StoredActivities.register(connection, "TALLIED");
        }
        List<Callable<Integer>> work = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            Random random = new Random(writer);
            work.add(() -> write(random));
        }
        work.add(() -> repeated(() -> tally.fold() >= 0));
        work.add(() -> repeated(this::isExact));
        try (var pool = Executors.newFixedThreadPool(work.size())) {
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).isPositive();
            }
        }

        long kinds = tally.fold();
        assertThat(isExact()).isTrue();
        assertThat(one("select count(*) from activity_tally")).isEqualTo(kinds);
        assertThat(one("select count(*) from activity where reporting_organisation = 'TALLIED'"))
                .isPositive();
    }

    private int write(Random random) throws SQLException {
        List<UUID> own = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int step = 0; step < 200; step++) {
                UUID id = UuidV7.next();
                if (own.isEmpty() || random.nextInt(3) == 0) {
                    StoredActivities.insert(connection, id, "TALLIED", STATUSES.get(random.nextInt(3)));
                    own.add(id);
                } else {
                    UUID chosen = own.get(random.nextInt(own.size()));
                    StoredActivities.revise(connection, chosen, step + 2, STATUSES.get(random.nextInt(3)));
                }
                switch (random.nextInt(6)) {
                    case 0 -> {
                        connection.rollback();
                        own.clear();
                    }
                    case 1, 2 -> connection.commit();
                    default -> {
                        // The transaction goes on.
                    }
                }
            }
            connection.commit();
        }
        return 200;
    }

    private interface Look {
        boolean holds() throws SQLException;
    }

    private static int repeated(Look look) throws SQLException {
        for (int i = 0; i < 100; i++) {
            assertThat(look.holds()).isTrue();
        }
        return 100;
    }

    private boolean isExact() {
        return Snapshot.read(database, connection -> {
            for (String where : List.of("true", "status = 'PLANNED'", "reporting_organisation = 'TALLIED'")) {
                Conditions conditions = Conditions.NONE.with(where, List.of(), true);
                if (tally.count(connection, conditions)
                        != one(connection, "select count(*) from activity where " + where)) {
                    return false;
                }
            }
            return true;
        });
    }

    private long one(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return one(connection, sql);
        }
    }

    private static long one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
