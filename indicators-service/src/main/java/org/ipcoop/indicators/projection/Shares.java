package org.ipcoop.indicators.projection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ipcoop.indicators.projection.Snapshot.Location;
import org.jspecify.annotations.Nullable;

/**
 * Splits a number over an activity's provinces, areas or sectors. The parts always sum to the number exactly: the last code
 * takes what rounding leaves, also where the given shares don't quite sum to 1.
 */
record Shares(SortedMap<String, BigDecimal> byCode) {
    private static final int SCALE = 12;
    private static final int EQUAL_SCALE = 30;
    private static final Shares WHOLE = new Shares(new TreeMap<>(Map.of("", BigDecimal.ONE)));

    /** No location: all of it is national or unspecified, province {@code ""}. Locations without a share have equal ones. */
    static Shares of(@Nullable List<Location> locations) {
        if (locations == null || locations.isEmpty()) {
            return WHOLE;
        }
        BigDecimal missing = missingShare(locations);
        SortedMap<String, BigDecimal> shares = new TreeMap<>();
        for (Location location : locations) {
            BigDecimal share = location.share();
            shares.merge(location.province(), share == null ? missing : share, BigDecimal::add);
        }
        return new Shares(shares);
    }

    /** The same share for each of the codes; no code: all of it is unspecified, code {@code ""}. */
    static Shares equal(Collection<String> codes) {
        if (codes.isEmpty()) {
            return WHOLE;
        }
        BigDecimal share = BigDecimal.ONE.divide(BigDecimal.valueOf(codes.size()), EQUAL_SCALE, RoundingMode.DOWN);
        SortedMap<String, BigDecimal> shares = new TreeMap<>();
        codes.forEach(code -> shares.put(code, share));
        return new Shares(shares);
    }

    private static BigDecimal missingShare(List<Location> locations) {
        BigDecimal rest = BigDecimal.ONE;
        int without = 0;
        for (Location location : locations) {
            BigDecimal share = location.share();
            rest = share == null ? rest : rest.subtract(share);
            without += share == null ? 1 : 0;
        }
        return without == 0
                ? BigDecimal.ZERO
                : rest.max(BigDecimal.ZERO).divide(BigDecimal.valueOf(without), SCALE, RoundingMode.DOWN);
    }

    Set<String> codes() {
        return byCode.keySet();
    }

    /** The part of each code. */
    List<Part> split(BigDecimal value) {
        List<Part> parts = new ArrayList<>(byCode.size());
        BigDecimal rest = value;
        String last = byCode.lastKey();
        for (var share : byCode.headMap(last).entrySet()) {
            BigDecimal part = value.multiply(share.getValue()).setScale(SCALE, RoundingMode.HALF_EVEN);
            parts.add(new Part(share.getKey(), part));
            rest = rest.subtract(part);
        }
        parts.add(new Part(last, rest));
        return parts;
    }

    /** A code and what falls to it. */
    record Part(String code, BigDecimal value) {}
}
