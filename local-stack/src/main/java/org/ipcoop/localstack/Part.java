package org.ipcoop.localstack;

/** The processes of the stack, in the order they start; they stop in the opposite order. */
public enum Part {
    POSTGRES("PostgreSQL", "IPCOOP_POSTGRES_PORT", 54320),
    KAFKA("Kafka", "IPCOOP_KAFKA_PORT", 19092),
    ACTIVITIES("activities-service", "IPCOOP_ACTIVITIES_PORT", 8081),
    INDICATORS("indicators-service", "IPCOOP_INDICATORS_PORT", 8082);

    private final String label;
    private final String portVariable;
    private final int defaultPort;

    Part(String label, String portVariable, int defaultPort) {
        this.label = label;
        this.portVariable = portVariable;
        this.defaultPort = defaultPort;
    }

    /** The name people know it by; of a service also its folder's. */
    public String label() {
        return label;
    }

    String portVariable() {
        return portVariable;
    }

    int defaultPort() {
        return defaultPort;
    }

    boolean isService() {
        return this == ACTIVITIES || this == INDICATORS;
    }

    /** The database a service owns, and the role it signs in with. */
    String database() {
        return label.replace("-service", "");
    }
}
