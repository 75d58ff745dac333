package org.ipcoop.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka broker and controller in a JVM of its own, so that it can be killed without its starter. It ends in order on
 * SIGTERM and when its standard input closes, that is when its starter is gone.
 */
public final class KafkaNode {
    private KafkaNode() {}

    /** Arguments: data folder, broker port, controller port. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var data = Path.of(args[0]);
        format(data);
        var server = new KafkaRaftServer(new KafkaConfig(properties(data, args[1], args[2]), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        Thread.ofPlatform().daemon().name("starter-watch").start(KafkaNode::exitWithStarter);
        server.awaitShutdown();
    }

    private static void exitWithStarter() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever written; only the end counts.
            }
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
        System.exit(0);
    }

    private static void format(Path data) throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        var directory = data.toString();
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory)
                    .addDirectory(directory)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (Exception e) {
            throw new IOException("Kafka's data folder cannot be formatted", e);
        }
    }

    private static Map<String, Object> properties(Path data, String port, String controllerPort) {
        var properties = new HashMap<String, Object>();
        properties.put("node.id", "1");
        properties.put("process.roles", "broker,controller");
        properties.put("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
        properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("inter.broker.listener.name", "BROKER");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("log.dirs", data.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("group.initial.rebalance.delay.ms", "0");
        singleCopy(properties);
        return properties;
    }

    private static void singleCopy(Map<String, Object> properties) {
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
    }
}
