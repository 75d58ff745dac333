package org.ipcoop.indicators.projection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one snapshot while they are written down: adds what all of them share, splits over provinces, areas and
 * sectors, and keeps one fact a key. An unknown number adds nothing.
 */
final class FactSheet {
    private static final String ABOUT = "ABOUT";

    private final Snapshot snapshot;
    private final Shares provinces;
    private final Shares areas;
    private final Shares sectors;
    private final SortedMap<FactKey, Fact> facts = new TreeMap<>();

    FactSheet(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.provinces = Shares.of(snapshot.locations());
        this.areas = Shares.equal(snapshot.areas());
        this.sectors = Shares.equal(Sectors.of(snapshot.sectors()));
    }

    List<Fact> facts() {
        return new ArrayList<>(facts.values());
    }

    /** An amount: split over provinces, areas and sectors, summed with what has the same key. */
    void amount(Measure measure, LocalDate day, Dims dims, @Nullable Number amount, String... pointers) {
        if (amount != null) {
            split(measure, day, dims, "", exact(amount), qualifier(pointers));
        }
    }

    /** The same of a difference: by whatever it is inexact, it leans neither way. */
    void difference(Measure measure, LocalDate day, Dims dims, Number amount, String... pointers) {
        split(measure, day, dims, "", exact(amount), qualifier(pointers) == null ? null : ABOUT);
    }

    /** A member of a set: once in every province, area and sector of the activity, value 1, however often it is named. */
    void member(Measure measure, LocalDate day, Dims dims, String member) {
        for (String province : provinces.codes()) {
            for (String area : areas.codes()) {
                for (String sector : sectors.codes()) {
                    FactKey key = key(measure, day, province, area, in(sector, dims), member);
                    facts.put(key, new Fact(key, BigDecimal.ONE, null));
                }
            }
        }
    }

    /** A point of a distribution: the member is the point, the value its weight, split like an amount. */
    void point(Measure measure, LocalDate day, Dims dims, BigDecimal point, Number weight, String... pointers) {
        split(measure, day, dims, Fact.plain(point).toPlainString(), exact(weight), qualifier(pointers));
    }

    private void split(
            Measure measure, LocalDate day, Dims dims, String member, BigDecimal value, @Nullable String qualifier) {
        for (Shares.Part there : provinces.split(value)) {
            for (Shares.Part area : areas.split(there.value())) {
                for (Shares.Part part : sectors.split(area.value())) {
                    FactKey key = key(measure, day, there.code(), area.code(), in(part.code(), dims), member);
                    facts.merge(key, new Fact(key, part.value(), qualifier), FactSheet::add);
                }
            }
        }
    }

    private static Dims in(String sector, Dims dims) {
        return sector.isEmpty() ? dims : dims.with("sector", sector);
    }

    private FactKey key(Measure measure, LocalDate day, String province, String area, Dims dims, String member) {
        return new FactKey(
                measure.code(),
                day,
                snapshot.type().name(),
                area,
                province,
                snapshot.reportingOrganisation(),
                snapshot.sample(),
                dims.values(),
                member);
    }

    private @Nullable String qualifier(String... pointers) {
        Map<String, String> qualifiers = snapshot.qualifiers();
        return qualifiers == null
                ? null
                : Arrays.stream(pointers)
                        .map(qualifiers::get)
                        .filter(Objects::nonNull)
                        .reduce(FactSheet::together)
                        .orElse(null);
    }

    private static Fact add(Fact one, Fact other) {
        @Nullable String qualifier = one.qualifier() == null ? other.qualifier() : one.qualifier();
        if (one.qualifier() != null && other.qualifier() != null) {
            qualifier = together(one.qualifier(), other.qualifier());
        }
        return new Fact(one.key(), one.value().add(other.value()), qualifier);
    }

    /** "Over" and "nearly" together lean neither way. */
    private static String together(String one, String other) {
        return one.equals(other) ? one : ABOUT;
    }

    private static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
    }
}
