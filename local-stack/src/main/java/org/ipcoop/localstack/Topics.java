package org.ipcoop.localstack;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** The names of the product's topics and how they are made: kept for ever, six partitions, one copy. */
public record Topics(String activities, String plans, String deadLetters) {
    private static final int PARTITIONS = 6;

    /** The names of production. */
    public static final Topics STANDARD =
            new Topics("ipcoop.activities.v1", "ipcoop.plans.v1", "ipcoop.activities.v1.dlq");

    /** Names of their own for one test application, so that it never reads what another has sent. */
    static Topics ending(String suffix) {
        return new Topics(STANDARD.activities + suffix, STANDARD.plans + suffix, STANDARD.deadLetters + suffix);
    }

    List<NewTopic> toCreate() {
        var forEver = Map.of("retention.ms", "-1", "cleanup.policy", "delete");
        return List.of(
                new NewTopic(activities, PARTITIONS, (short) 1).configs(forEver),
                new NewTopic(plans, PARTITIONS, (short) 1).configs(forEver),
                new NewTopic(deadLetters, 1, (short) 1).configs(forEver));
    }
}
