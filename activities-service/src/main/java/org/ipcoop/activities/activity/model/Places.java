package org.ipcoop.activities.activity.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ipcoop.activities.codelist.Provinces;
import org.ipcoop.activities.codelist.Resolution;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** Turns the codes a client sent into provincial units of today, by the day of the activity. */
final class Places {
    private final Provinces provinces;

    Places(Provinces provinces) {
        this.provinces = provinces;
    }

    List<Location> resolve(List<Location> sent, @Nullable LocalDate day, Violations violations) {
        List<Location> shared = Shares.complete(sent, violations);
        Set<String> seen = new HashSet<>();
        List<Location> resolved = new ArrayList<>();
        for (int i = 0; i < shared.size(); i++) {
            String at = "/locations/" + i + "/province";
            Location place = shared.get(i);
            for (String code : codesSent(place)) {
                if (!seen.add(code)) {
                    violations.add(at, "province-twice", code);
                }
            }
            resolved.add(resolve(place, day, at, violations));
        }
        return violations.isEmpty() ? Shares.merge(resolved) : resolved;
    }

    private Location resolve(Location place, @Nullable LocalDate day, String at, Violations violations) {
        if (isResolved(place)) {
            return place;
        }
        String code = place.province();
        return switch (provinces.resolve(code, day)) {
            case Resolution.Present present -> new Location(present.code(), place.share(), null);
            case Resolution.Mapped mapped -> new Location(mapped.code(), place.share(), code);
            case Resolution.Unknown unknown -> refuse(place, violations, at, "province-unknown", code);
            case Resolution.Retired retired ->
                refuse(
                        place,
                        violations,
                        at,
                        "province-retired",
                        code,
                        retired.formerName(),
                        retired.code(),
                        retired.name());
            case Resolution.Ambiguous either ->
                refuse(place, violations, at, "province-ambiguous", code, either.formerName(), either.name());
        };
    }

    /** What GET returned comes back as it is. */
    private boolean isResolved(Location place) {
        return place.reportedAs() != null
                && place.sent().stream().allMatch(code -> provinces.isMapping(code, place.province()));
    }

    private List<String> codesSent(Location place) {
        return isResolved(place) ? place.sent() : List.of(place.province());
    }

    private static Location refuse(Location place, Violations violations, String at, String code, Object... args) {
        violations.add(at, code, args);
        return place;
    }
}
