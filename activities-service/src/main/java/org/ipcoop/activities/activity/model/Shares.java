package org.ipcoop.activities.activity.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** Shares of an activity over its places: all given or none, and in any case exactly 1 together, so that totals stay exact. */
final class Shares {
    private static final BigDecimal STEP = new BigDecimal("0.000001");

    private Shares() {}

    /** The places with a share each; reports a sum other than 1 and shares given only for some. */
    static List<Location> complete(List<Location> locations, Violations violations) {
        long given = locations.stream().filter(place -> place.share() != null).count();
        if (locations.isEmpty()) {
            return locations;
        }
        if (given == 0) {
            return equal(locations);
        }
        if (given < locations.size()) {
            violations.add("/locations", "shares-all-or-none");
            return locations;
        }
        BigDecimal sum = locations.stream().map(Shares::shareOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            violations.add("/locations", "shares-sum", sum.toPlainString());
        }
        return locations;
    }

    /** One line a unit: former provinces that are one unit today are added up, and every code that was sent is kept. */
    static List<Location> merge(List<Location> locations) {
        Map<String, Location> byUnit = new LinkedHashMap<>();
        for (Location place : locations) {
            byUnit.merge(place.province(), place, Location::and);
        }
        return List.copyOf(byUnit.values());
    }

    /** Equal parts of six decimals; what rounding leaves over goes to the first ones, one millionth each. */
    private static List<Location> equal(List<Location> locations) {
        int n = locations.size();
        BigDecimal part = BigDecimal.ONE.divide(BigDecimal.valueOf(n), 6, RoundingMode.DOWN);
        BigDecimal rest = BigDecimal.ONE.subtract(part.multiply(BigDecimal.valueOf(n)));
        int extra = rest.divide(STEP, 0, RoundingMode.UNNECESSARY).intValueExact();
        List<Location> shared = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            shared.add(locations.get(i).withShare((i < extra ? part.add(STEP) : part).stripTrailingZeros()));
        }
        return shared;
    }

    private static BigDecimal shareOf(Location place) {
        @Nullable BigDecimal share = place.share();
        return share == null ? BigDecimal.ZERO : share;
    }
}
