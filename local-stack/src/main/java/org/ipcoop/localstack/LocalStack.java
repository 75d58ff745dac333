package org.ipcoop.localstack;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The whole system as processes of this machine: each part can be started, stopped and killed by itself, and all data
 * stays in the settings' home. Not for use by several threads on the same part.
 */
public final class LocalStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StackSettings settings;
    private final RunFiles runFiles;
    private final Map<Part, Child> running = new EnumMap<>(Part.class);
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();
    private volatile boolean begun;

    /** Nothing is started yet. Processes that an earlier stack on the same home has left behind are ended. */
    public LocalStack(StackSettings settings) {
        this.settings = settings;
        this.runFiles = new RunFiles(settings);
        runFiles.endLeftOvers();
    }

    public StackSettings settings() {
        return settings;
    }

    /** Fails with one sentence when a port is busy; to be called before the first start. */
    void requireFreePorts() {
        LocalPostgres.stopLeftOver(settings.postgres());
        for (var part : Part.values()) {
            requireFreePort(part);
        }
    }

    private void requireFreePort(Part part) {
        if (Ports.answers(settings.port(part))) {
            throw new LocalStackException("Port " + settings.port(part) + " is busy, and " + part.label()
                    + " needs it; end what listens there, or set " + part.portVariable() + " or IPCOOP_PORT_OFFSET.");
        }
    }

    /** Starts the part and returns once it answers. */
    public void start(Part part) {
        start(part, Map.of());
    }

    /** As {@link #start(Part)}; a service gets the Java system properties, and options such as {@code -Xmx256m}. */
    public void start(Part part, Map<String, String> systemProperties, String... options) {
        if (part == Part.POSTGRES) {
            LocalPostgres.stopLeftOver(settings.postgres());
        }
        requireFreePort(part);
        begun = true;
        switch (part) {
            case POSTGRES -> startPostgres();
            case KAFKA -> startKafka();
            case ACTIVITIES, INDICATORS -> {
                var child = ServiceProcess.start(part, settings, systemProperties, options);
                remember(part, child);
                ServiceProcess.awaitReady(part, settings, child);
            }
        }
    }

    /** Starts one more process of a service on the data of this stack, and returns once it answers. */
    public Replica startReplica(Part service, Map<String, String> systemProperties) {
        var beside = settings.with(service, Ports.free());
        var child = ServiceProcess.start(service, beside, systemProperties);
        var replica = new Replica(beside.url(service), child);
        replicas.add(replica);
        ServiceProcess.awaitReady(service, beside, child);
        return replica;
    }

    private void startPostgres() {
        var postgres = LocalPostgres.start(settings.postgres());
        remember(Part.POSTGRES, postgres.process());
        postgres.createDatabase(Part.ACTIVITIES.database());
        postgres.createDatabase(Part.INDICATORS.database());
    }

    private void startKafka() {
        if (Ports.answers(settings.controllerPort())) {
            throw new LocalStackException("Port " + settings.controllerPort()
                    + " is busy, and Kafka needs it; choose another with IPCOOP_KAFKA_CONTROLLER_PORT.");
        }
        var kafka = LocalKafka.start(settings.kafka());
        remember(Part.KAFKA, kafka.process());
        kafka.createTopics(Topics.STANDARD);
    }

    private synchronized void remember(Part part, Child child) {
        running.put(part, child);
        runFiles.write(running);
    }

    /** Whether any part has been started. */
    boolean isStarted() {
        return begun;
    }

    /** The process of a started part. */
    public synchronized Child process(Part part) {
        var child = running.get(part);
        if (child == null) {
            throw new IllegalStateException(part.label() + " is not started");
        }
        return child;
    }

    /** What {@code kill -9} does. */
    public void kill(Part part) {
        process(part).kill();
    }

    /** Stops the part in order, if it runs. */
    public void stop(Part part) {
        Child child;
        synchronized (this) {
            child = running.remove(part);
        }
        if (part == Part.POSTGRES) {
            // Also when it has only begun to start and is not known here yet.
            LocalPostgres.stopLeftOver(settings.postgres());
        }
        if (child != null) {
            child.stop(PATIENCE);
        }
    }

    /** Stops everything, services first. */
    @Override
    public void close() {
        replicas.forEach(Replica::close);
        List.of(Part.values()).reversed().forEach(this::stop);
        runFiles.clear();
    }
}
