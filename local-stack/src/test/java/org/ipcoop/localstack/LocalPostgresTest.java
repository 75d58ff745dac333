package org.ipcoop.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    Path folder;

    @Test
    void continuesWithTheDataAfterAnOrderlyStop() throws SQLException {
        // Given
        var settings = settings(LocalPostgres.Durability.DURABLE);
        try (var postgres = LocalPostgres.start(settings)) {
            postgres.createDatabase("activities");
            execute(settings, "create table t as select 42 as n");
        }

        // When
        try (var postgres = LocalPostgres.start(settings)) {
            postgres.createDatabase("activities");

            // Then
            assertThat(query(settings, "select n from t")).isEqualTo("42");
        }
    }

    @Test
    void continuesWithTheDataAfterKillMinusNine() throws SQLException {
        // Given
        var settings = settings(LocalPostgres.Durability.DURABLE);
        var killed = LocalPostgres.start(settings);
        killed.createDatabase("activities");
        execute(settings, "create table t as select 42 as n");

        // When
        killed.process().kill();

        // Then
        try (var postgres = LocalPostgres.start(settings)) {
            assertThat(query(settings, "select n from t")).isEqualTo("42");
        }
    }

    @Test
    void takesOverAServerWhoseStarterIsGone() throws SQLException {
        // Given
        var settings = settings(LocalPostgres.Durability.FAST);
        var orphan = LocalPostgres.start(settings);
        orphan.createDatabase("activities");
        execute(settings, "create table t as select 42 as n");

        // When
        try (var postgres = LocalPostgres.start(settings)) {

            // Then
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(postgres.process().isAlive()).isTrue();
            assertThat(query(settings, "select n from t")).isEqualTo("42");
        }
    }

    @Test
    void isDurableUnlessToldOtherwise() throws SQLException {
        // Given
        var settings = settings(LocalPostgres.Durability.DURABLE);

        // When
        try (var postgres = LocalPostgres.start(settings)) {
            postgres.createDatabase("activities");

            // Then
            assertThat(query(settings, "show fsync")).isEqualTo("on");
            assertThat(query(settings, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void refusesAWrongPassword() {
        // Given
        var settings = settings(LocalPostgres.Durability.FAST);
        try (var postgres = LocalPostgres.start(settings)) {
            postgres.createDatabase("activities");

            // When, Then
            assertThatThrownBy(() -> DriverManager.getConnection(settings.jdbcUrl("activities"), "activities", "wrong")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private LocalPostgres.Settings settings(LocalPostgres.Durability durability) {
        var binaries = Path.of(System.getProperty("java.io.tmpdir"), "ipcoop-" + System.getProperty("user.name"));
        return new LocalPostgres.Settings(
                folder.resolve("data"), binaries, folder.resolve("log"), Ports.free(), "secret", durability);
    }

    private static void execute(LocalPostgres.Settings settings, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(settings.jdbcUrl("activities"), "activities", "secret");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(LocalPostgres.Settings settings, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(settings.jdbcUrl("activities"), "activities", "secret");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
