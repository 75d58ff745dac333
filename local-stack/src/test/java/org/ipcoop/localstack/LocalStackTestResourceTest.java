package org.ipcoop.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class LocalStackTestResourceTest {
    @Test
    void givesEveryApplicationItsOwnDatabaseAndTopicsOnTheSameServers() throws Exception {
        // Given
        var first = new LocalStackTestResource().start();

        // When
        var second = new LocalStackTestResource().start();

        // Then
        assertThat(second.get("quarkus.datasource.jdbc.url")).isNotEqualTo(first.get("quarkus.datasource.jdbc.url"));
        assertThat(second.get("ipcoop.topics.activities")).isNotEqualTo(first.get("ipcoop.topics.activities"));
        assertThat(second.get("kafka.bootstrap.servers")).isEqualTo(first.get("kafka.bootstrap.servers"));
        assertThat(second.get("quarkus.oidc.public-key")).isEqualTo(first.get("quarkus.oidc.public-key"));
        connects(first);
        connects(second);
        try (var admin = Admin.create(Map.of("bootstrap.servers", first.get("kafka.bootstrap.servers")))) {
            assertThat(admin.listTopics().names().get())
                    .contains(
                            first.get("ipcoop.topics.activities"),
                            first.get("ipcoop.topics.plans"),
                            second.get("ipcoop.topics.dead-letters"));
        }
    }

    private static void connects(Map<String, String> configuration) throws Exception {
        DriverManager.getConnection(
                        configuration.get("quarkus.datasource.jdbc.url"),
                        configuration.get("quarkus.datasource.username"),
                        configuration.get("quarkus.datasource.password"))
                .close();
    }
}
