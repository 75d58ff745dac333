package org.ipcoop.activities.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wires the relay to this service's database and Kafka, and starts and stops it with the service. */
@ApplicationScoped
class RelayLifecycle {
    private static final int STUCK = 70;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Produces
    @Singleton
    RelayState state() {
        return new RelayState();
    }

    @Produces
    @Singleton
    Failpoints failpoints(
            OutboxSettings settings,
            @ConfigProperty(name = "ipcoop.failpoints.allowed", defaultValue = "false") boolean allowed) {
        return Failpoints.of(settings, LaunchMode.current() == LaunchMode.NORMAL, allowed);
    }

    /** The relay's own connections: the pool may close or hand over a connection, and the lock would go with it. */
    @Produces
    @Singleton
    ConnectionSource connections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "ipcoop-outbox");
        // A delete that a crash undoes is an event sent twice, which is promised to do no harm; waiting for the disk is
        // for nothing.
        properties.setProperty("options", "-c synchronous_commit=off");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        return () -> DriverManager.getConnection(url, properties);
    }

    @Produces
    @Singleton
    Bell bell(AgroalDataSource pool) {
        return new Bell(pool::getConnection);
    }

    @Produces
    @Singleton
    Relay relay(
            OutboxSettings settings,
            ConnectionSource connections,
            TopicNames topics,
            Failpoints failpoints,
            RelayState state,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new Relay(
                settings,
                connections,
                () -> Publisher.connect(kafka, settings.deliveryTimeout()),
                new TopicCheck(kafka, topics.written()),
                failpoints,
                state);
    }

    @Produces
    @Singleton
    Watchdog watchdog(RelayState state, OutboxSettings settings) {
        return new Watchdog(
                state::sinceLastTurn,
                settings.stallLimit().multipliedBy(2),
                () -> Runtime.getRuntime().halt(STUCK));
    }

    void onStart(@Observes StartupEvent start, Relay relay, Bell bell, Watchdog watchdog, OutboxSettings settings) {
        bell.start();
        if (settings.enabled()) {
            relay.start();
            watchdog.start();
        }
    }

    void onStop(@Observes ShutdownEvent stop, Relay relay, Bell bell, Watchdog watchdog, OutboxSettings settings)
            throws InterruptedException {
        bell.close();
        if (settings.enabled()) {
            watchdog.close();
            relay.stop(PATIENCE);
        }
    }
}
