package org.ipcoop.activities.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Refuses topics that would forget: the indicators are rebuilt from the topic, so it has to keep everything for ever. */
final class TopicCheck {
    private static final long PATIENCE_SECONDS = 10;

    private final Map<String, Object> kafka;
    private final List<String> topics;

    TopicCheck(Map<String, Object> kafka, List<String> topics) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8000);
        this.kafka.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000);
        this.topics = topics;
    }

    /** What is wrong with the topics; empty when nothing is. Throws where Kafka doesn't answer. */
    List<String> faults() throws ExecutionException, TimeoutException, InterruptedException {
        List<String> faults = new ArrayList<>();
        try (Admin admin = Admin.create(kafka)) {
            for (String topic : topics) {
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                try {
                    var answer = admin.describeConfigs(List.of(resource)).all();
                    Config config = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .values()
                            .iterator()
                            .next();
                    faults.addAll(faults(topic, config));
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                        throw e;
                    }
                    faults.add(topic + ": does not exist");
                }
            }
        }
        return faults;
    }

    private static List<String> faults(String topic, Config config) {
        List<String> faults = new ArrayList<>();
        Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG, "delete")
                .forEach((key, wanted) -> {
                    var entry = config.get(key);
                    if (entry != null && !wanted.equals(entry.value())) {
                        faults.add(topic + ": " + key + " is " + entry.value() + ", must be " + wanted);
                    }
                });
        return faults;
    }
}
