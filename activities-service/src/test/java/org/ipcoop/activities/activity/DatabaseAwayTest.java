package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

/** The server refuses this service's database and cuts its connections: to the service that is PostgreSQL being away. */
@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class DatabaseAwayTest {
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void withoutPostgresEveryRequestIsAskedToComeBackAndThenServed() throws SQLException {
        String id = UUID.randomUUID().toString();
        String body = Api.COMPLETED_TRAINING.replace("'status'", "'id':'" + id + "','status'");
        String database = url.replaceAll(".*/([^/?]+).*", "$1");

        // When
        onServer("alter database \"" + database + "\" with allow_connections false");
        try {
            onServer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");

            // Then
            Api.post(body)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/unavailable"));
            Api.reader().get("/api/v1/activities").then().statusCode(503).header("Retry-After", notNullValue());
        } finally {
            onServer("alter database \"" + database + "\" with allow_connections true");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> Api.post(body).statusCode() < 300);
        assertThat(Api.get(UUID.fromString(id)).getInt("revision")).isEqualTo(1);
    }

    private void onServer(String sql) throws SQLException {
        String server = url.replaceAll("/[^/?]+(\\?.*)?$", "/postgres");
        try (var connection = DriverManager.getConnection(server, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
