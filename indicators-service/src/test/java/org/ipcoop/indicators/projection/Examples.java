package org.ipcoop.indicators.projection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipcoop.indicators.projection.Snapshot.Interval;
import org.ipcoop.indicators.projection.Snapshot.Location;
import org.ipcoop.indicators.projection.Snapshot.Outcomes;

/** Snapshots for tests: one activity of NOIP, planned to end on 31 March 2026, ended on 15 April 2026. */
final class Examples {
    static final LocalDate PLANNED_END = LocalDate.of(2026, 3, 31);
    static final LocalDate END = LocalDate.of(2026, 4, 15);
    static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private Examples() {}

    static Snapshot completed(ActivityType type, Result result, Location... locations) {
        return snapshot(type, ActivityStatus.COMPLETED, result, null, Map.of(), locations);
    }

    static Snapshot withOutcomes(ActivityType type, Result result, Outcomes outcomes) {
        return snapshot(type, ActivityStatus.VERIFIED, result, outcomes, Map.of());
    }

    static Snapshot snapshot(
            ActivityType type,
            ActivityStatus status,
            Result result,
            Outcomes outcomes,
            Map<String, String> qualifiers,
            Location... locations) {
        return new Snapshot(
                ID,
                "NOIP",
                type,
                List.of("A5"),
                status,
                3,
                false,
                new Interval(null, PLANNED_END),
                new Interval(null, END),
                List.of(locations),
                null,
                result,
                outcomes,
                qualifiers);
    }

    static Location in(String province, String share) {
        return new Location(province, share == null ? null : new BigDecimal(share));
    }

    /** {@code measure[province]{dims}(member) = value qualifier}, without the two counts of the activity itself. */
    static List<String> results(Snapshot snapshot) {
        return lines(snapshot).stream()
                .filter(line -> !line.startsWith("activities") && !line.startsWith("planned_to_end"))
                .toList();
    }

    static List<String> lines(Snapshot snapshot) {
        return Facts.of(snapshot).stream().map(Examples::line).toList();
    }

    private static String line(Fact fact) {
        FactKey key = fact.key();
        return key.measure()
                + (key.province().isEmpty() ? "" : "[" + key.province() + "]")
                + (key.dims().isEmpty() ? "" : key.dims())
                + (key.member().isEmpty() ? "" : "(" + key.member() + ")")
                + " = " + fact.value().toPlainString()
                + (fact.qualifier() == null ? "" : " " + fact.qualifier());
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    @SafeVarargs
    static <T> List<T> list(T... items) {
        return Arrays.asList(items);
    }
}
