package org.ipcoop.indicators.ingestion;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Activities for the tests of other features: they come in as events do, through Kafka. */
@ApplicationScoped
public class PostedActivities {
    private final KafkaClients clients;
    private final TopicNames topics;
    private final Tables tables;

    PostedActivities(KafkaClients clients, TopicNames topics, Tables tables) {
        this.clients = clients;
        this.topics = topics;
        this.tables = tables;
    }

    /** Forgets every activity. */
    public void clear() {
        tables.execute("truncate total, fact, activity_version, dead_letter");
    }

    /** Sends a revision of an activity, its members beside id, status and revision as JSON, and waits until it counts. */
    public void post(UUID id, int revision, String status, String members) {
        String json = "{\"id\":\"%s\",\"status\":\"%s\",\"revision\":%d,%s}"
                .formatted(id, status, revision, members.replace('\'', '"'));
        try (var producer = clients.producer()) {
            producer.send(Events.of(id, revision, status, 0).json(json).on(topics.activities(), 0));
        }
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> tables.number("select count(*) from activity_version where activity_id = '" + id
                                + "' and revision = " + revision)
                        == 1);
    }
}
