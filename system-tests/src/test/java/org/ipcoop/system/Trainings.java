package org.ipcoop.system;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Trainings made up from a seed: the same seed gives the same ids, dates and numbers. */
final class Trainings {
    private Trainings() {}

    /** One training as a client sends it, and what it must add to the indicators. */
    record Training(String id, String month, long participants, ObjectNode json) {}

    /** Completed trainings spread over the months of a year. */
    static List<Training> completed(long seed, int year, int count) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(number -> training(random, seed + "-" + number, year, "COMPLETED"))
                .toList();
    }

    /** One training in the state, with everything it needs to be completed. */
    static Training one(long seed, int year, String status) {
        return training(new Random(seed), Long.toString(seed), year, status);
    }

    private static Training training(Random random, String key, int year, String status) {
        var end = LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        var participants = 1 + random.nextInt(60);
        var json = JsonNodeFactory.instance.objectNode();
        var id = uuidV7(end, random);
        json.put("id", id)
                .put("reportingOrganisation", "NOIP")
                .put("externalId", "system-test-" + key)
                .put("type", "TRAINING")
                .put("status", status);
        json.putObject("title").put("vi", "Tập huấn " + key).put("en", "Training " + key);
        json.putObject("actual").put("start", end.toString()).put("end", end.toString());
        json.putObject("result").put("participants", participants);
        return new Training(id, end.toString().substring(0, 7), participants, json);
    }

    private static String uuidV7(LocalDate day, Random random) {
        var millis = day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        var high = millis << 16 | 0x7000L | random.nextInt(0x1000);
        var low = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** What the indicator has to show when each training counts exactly once. */
    static Map<String, Long> participantsByMonth(List<Training> trainings) {
        var months = new TreeMap<String, Long>();
        trainings.forEach(training -> months.merge(training.month(), training.participants(), Long::sum));
        return months;
    }
}
