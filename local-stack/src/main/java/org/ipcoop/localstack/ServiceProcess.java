package org.ipcoop.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A built service as a child process, configured as production is: by environment variables. */
final class ServiceProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private ServiceProcess() {}

    /** Starts the service without waiting for it; the options win over the usual ones. */
    static Child start(Part service, StackSettings settings, Map<String, String> systemProperties, String... options) {
        var jar = settings.project().resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new LocalStackException(service.label() + " is not built: " + jar + " is missing.");
        }
        var command = new ArrayList<>(List.of(
                Child.java(),
                "-XX:+UseParallelGC",
                "-Xmx512m",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(options));
        systemProperties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        return Child.start(service.label(), command, environment(service, settings), settings.log(service));
    }

    private static Map<String, String> environment(Part service, StackSettings settings) {
        var postgres = settings.postgres();
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.kafka().bootstrapServers());
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", settings.tokenKey().publicKey());
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", Tokens.ISSUER);
        return environment;
    }

    /** Returns once the service says it is ready; a service that ends before is a failure with the end of its log. */
    static void awaitReady(Part service, StackSettings settings, Child child) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!isReady(service, settings)) {
            if (child.exitsWithin(POLL)) {
                throw new LocalStackException(service.label() + " ended while it started:\n" + child.lastLines(12));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LocalStackException(service.label() + " was not ready after " + PATIENCE.toSeconds()
                        + " seconds; see " + settings.log(service));
            }
        }
    }

    static boolean isReady(Part service, StackSettings settings) {
        var address = URI.create("http://127.0.0.1:" + settings.port(service) + "/q/health/ready");
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while waiting for " + service.label() + ".", e);
        }
    }
}
