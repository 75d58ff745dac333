package org.ipcoop.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.ipcoop.localstack.LocalKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka is killed and comes back; a broker of its own, since the others must not notice. */
class KafkaAwayTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void writesGoOnWhileKafkaIsAwayAndEverythingArrivesInOrderWhenItIsBack(@TempDir Path folder) throws Exception {
        // Given
        var settings = new LocalKafka.Settings(folder.resolve("data"), folder.resolve("log"), free(), free());
        LocalKafka kafka = LocalKafka.start(settings);
        UUID activity = UUID.randomUUID();
        try (OutboxBench bench = new OutboxBench(settings.bootstrapServers())) {
            try (Admin admin = Admin.create(bench.kafka())) {
                var forEver = java.util.Map.of("retention.ms", "-1");
                admin.createTopics(java.util.List.of(new NewTopic(bench.topic(), 3, (short) 1).configs(forEver)))
                        .all()
                        .get();
            }
            RelayState state = bench.relay();
            bench.write(OutboxBench.event(activity, 1));
            await().atMost(PATIENCE).until(() -> bench.waiting() == 0);

            // When
            kafka.process().kill();
            IntStream.rangeClosed(2, 200).forEach(revision -> bench.write(OutboxBench.event(activity, revision)));
            await().atMost(PATIENCE).until(() -> state.failures() > 0);
            assertThat(bench.waiting()).isEqualTo(199);
            kafka = LocalKafka.start(settings);

            // Then
            await().atMost(PATIENCE).until(() -> bench.waiting() == 0);
            assertThat(bench.revisions(activity).stream().distinct())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 200).boxed().toList());
            assertThat(bench.revisions(activity).getLast()).isEqualTo(200);
        } finally {
            kafka.process().kill();
        }
    }

    private static int free() throws java.io.IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
