package org.ipcoop.localstack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a database and topics of its own on the real servers of this JVM, an HTTP port nobody
 * uses, and the key of {@link TestTokens}. The argument {@code kafka=false} leaves Kafka out where a test needs none.
 */
public final class LocalStackTestResource implements QuarkusTestResourceLifecycleManager {
    private boolean withKafka = true;

    @Override
    public void init(Map<String, String> arguments) {
        withKafka = !"false".equals(arguments.get("kafka"));
    }

    @Override
    public Map<String, String> start() {
        var configuration = new HashMap<String, String>();
        SharedTestStack.freshDatabase()
                .forEach((name, value) -> configuration.put(
                        name.equals("url") ? "quarkus.datasource.jdbc.url" : "quarkus.datasource." + name, value));
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("quarkus.oidc.public-key", SharedTestStack.tokenKey().publicKey());
        configuration.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        if (withKafka) {
            var topics = SharedTestStack.freshTopics();
            configuration.put("kafka.bootstrap.servers", SharedTestStack.bootstrapServers());
            configuration.put("ipcoop.topics.activities", topics.activities());
            configuration.put("ipcoop.topics.plans", topics.plans());
            configuration.put("ipcoop.topics.dead-letters", topics.deadLetters());
        }
        return configuration;
    }

    /** The servers stay for the next test application and end with the JVM. */
    @Override
    public void stop() {}
}
