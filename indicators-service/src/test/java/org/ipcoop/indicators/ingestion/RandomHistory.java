package org.ipcoop.indicators.ingestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Activities that are completed, corrected, moved to other provinces, returned, verified and retracted at random; some
 * revisions come before the ones they follow. The same seed tells the same history.
 */
final class RandomHistory {
    private static final List<String> PROVINCES = List.of("01", "48", "79", "92");

    private final Random random;
    private final String prefix;
    private final SortedMap<UUID, String> status = new TreeMap<>();
    private final SortedMap<UUID, Integer> revision = new TreeMap<>();

    RandomHistory(long seed) {
        random = new Random(seed);
        prefix = "H" + seed + "-";
    }

    /** What happens next: one to three events, in the order in which they arrive. */
    List<Events> next() {
        UUID id = status.isEmpty() || random.nextInt(3) == 0 ? new UUID(random.nextLong(), random.nextLong()) : known();
        List<Events> events = new ArrayList<>(List.of(event(id)));
        if (random.nextInt(4) == 0) {
            events.addFirst(event(id));
        }
        if (random.nextInt(4) == 0) {
            events.add(event(known()));
        }
        return events;
    }

    private UUID known() {
        List<UUID> ids = List.copyOf(status.keySet());
        return ids.get(random.nextInt(ids.size()));
    }

    private Events event(UUID id) {
        String now = after(status.getOrDefault(id, ""));
        int number = revision.merge(id, 1, Integer::sum);
        status.put(id, now);
        Events base = Events.of(id, number, now, 0);
        return base.json(json(id, now, number));
    }

    private String after(String before) {
        List<String> possible = switch (before) {
            case "" -> List.of("PLANNED", "COMPLETED", "COMPLETED");
            case "PLANNED", "ONGOING" -> List.of("ONGOING", "COMPLETED", "COMPLETED", "CANCELLED");
            case "RETRACTED", "CANCELLED" -> List.of(before);
            default -> List.of("COMPLETED", "COMPLETED", "VERIFIED", "ONGOING", "RETRACTED");
        };
        return possible.get(random.nextInt(possible.size()));
    }

    private String json(UUID id, String now, int number) {
        int kind = Math.floorMod(id.hashCode(), 4);
        return """
                {"id":"%s","reportingOrganisation":"%s","title":{"vi":"Hoạt động %s","en":"Activity %s"},"type":"%s",\
                "areas":%s,"status":"%s","planned":{"end":"%s"},"actual":{"end":"%s"},"locations":%s,"sectors":%s,\
                "result":%s,"qualifiers":%s,"revision":%d,"sample":%b}""".formatted(
                        id,
                        random.nextBoolean() ? "NOIP" : "VIPRI",
                        id,
                        id,
                        List.of("TRAINING", "ENTERPRISE_SUPPORT", "LAW_REVIEW", "DISPUTE_MEDIATION")
                                .get(kind),
                        random.nextBoolean() ? "[\"A5\"]" : "[\"A1\",\"A3\",\"A5\"]",
                        now,
                        day(),
                        day(),
                        locations(),
                        random.nextBoolean() ? "[]" : "[\"C26\",\"J62\"]",
                        result(kind),
                        random.nextInt(3) == 0 ? "{\"/result/women\":\"OVER\",\"/result/closed\":\"ABOUT\"}" : "{}",
                        number,
                        random.nextInt(5) == 0);
    }

    private String day() {
        return java.time.LocalDate.of(2024, 12, 1).plusDays(random.nextInt(400)).toString();
    }

    private String locations() {
        String one = PROVINCES.get(random.nextInt(4));
        return switch (random.nextInt(3)) {
            case 0 -> "[]";
            case 1 -> "[{\"province\":\"%s\"}]".formatted(one);
            default -> "[{\"province\":\"%s\",\"share\":0.3},{\"province\":\"22\",\"share\":0.7}]".formatted(one);
        };
    }

    private String result(int kind) {
        int some = 1 + random.nextInt(50);
        return switch (kind) {
            case 0 -> """
                {"participants":%d,"women":%d,"men":%d,"hours":7.5,"level":"BASIC","mode":"ONLINE",\
                "audience":["STUDENTS"],"certified":%d}""".formatted(3 * some, some, some, some);
            case 1 ->
                """
                {"enterprises":%d,"enterpriseTaxCodes":["%s%d","%s%d"],"startups":1,"commercialisationVnd":%d,\
                "filings":[{"right":"PATENT","route":"PCT","count":%d}]}""".formatted(some + 2, prefix, random.nextInt(4), prefix, 4 + random.nextInt(4), 1000L * some, some);
            case 2 -> """
                {"instrumentType":"LAW","instrumentRef":"%s%d","stage":"%s","topic":"COURTS"}""".formatted(prefix, random.nextInt(5), random.nextBoolean() ? "ADOPTED" : "DRAFT");
            default -> """
                {"received":%d,"closed":%d,"settled":%d,"medianDays":%d,"rights":["PATENT"]}""".formatted(3 * some, 2 * some, some, 10 * (1 + random.nextInt(5)));
        };
    }

    /** How many revisions there are by now. */
    Map<UUID, Integer> revisions() {
        return revision;
    }
}
