package org.ipcoop.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A real Kafka (KRaft, one node) on 127.0.0.1 as a child process; its data folder outlives it. */
public final class LocalKafka implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Where the broker lives; the controller needs a port of its own. */
    public record Settings(Path data, Path log, int port, int controllerPort) {
        /** What clients connect to. */
        public String bootstrapServers() {
            return "127.0.0.1:" + port;
        }
    }

    private final Settings settings;
    private final Child server;

    private LocalKafka(Settings settings, Child server) {
        this.settings = settings;
        this.server = server;
    }

    /** Returns once the broker answers an admin client. */
    public static LocalKafka start(Settings settings) {
        var command = List.of(
                Child.java(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaNode.class.getName(),
                settings.data().toAbsolutePath().toString(),
                Integer.toString(settings.port()),
                Integer.toString(settings.controllerPort()));
        var kafka = new LocalKafka(settings, Child.start("Kafka", command, Map.of(), settings.log()));
        kafka.awaitAnswer();
        return kafka;
    }

    private void awaitAnswer() {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (!server.isAlive()) {
                throw new LocalStackException("Kafka did not start:\n" + server.lastLines(8));
            }
            if (Ports.answers(settings.port()) && !brokers().isEmpty()) {
                return;
            }
            if (server.exitsWithin(Duration.ofMillis(100))) {
                throw new LocalStackException("Kafka did not start:\n" + server.lastLines(8));
            }
        }
        server.kill();
        throw new LocalStackException("Kafka did not answer within " + PATIENCE.toSeconds() + " seconds.");
    }

    private List<?> brokers() {
        try (var admin = admin(settings.bootstrapServers())) {
            return List.copyOf(admin.describeCluster().nodes().get(5, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while waiting for Kafka.", e);
        }
    }

    /** Creates the topics that are not there yet. */
    public void createTopics(Topics topics) {
        createTopics(settings.bootstrapServers(), topics);
    }

    static void createTopics(String bootstrapServers, Topics topics) {
        try (var admin = admin(bootstrapServers)) {
            var there = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = topics.toCreate().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new LocalStackException("Kafka's topics cannot be made: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new LocalStackException("Kafka did not make its topics in time.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while making topics.", e);
        }
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    public Child process() {
        return server;
    }

    @Override
    public void close() {
        server.stop(Duration.ofSeconds(20));
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "30000"));
    }
}
