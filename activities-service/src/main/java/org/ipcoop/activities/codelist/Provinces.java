package org.ipcoop.activities.codelist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The 34 units since 1 July 2025, the 63 provinces before, and which code means what on which day. */
public final class Provinces {
    /** The first day of the units of today. */
    public static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final Map<String, Province> present = new LinkedHashMap<>();
    private final Map<String, FormerProvince> former = new LinkedHashMap<>();

    private Provinces() {}

    /** Reads the lists of the contracts. */
    public static Provinces load() {
        Provinces provinces = new Provinces();
        for (var row : Csv.contract("provinces")) {
            var unit = new Province(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    LocalDate.parse(row.get(8)));
            provinces.present.put(unit.code(), unit);
        }
        for (var row : Csv.contract("former-provinces")) {
            var fate = FormerProvince.Fate.valueOf(row.get(6));
            var unit = new FormerProvince(row.get(0), row.get(1), row.get(2), row.get(3), fate);
            provinces.former.put(unit.code(), unit);
        }
        return provinces;
    }

    public Collection<Province> present() {
        return present.values();
    }

    public Collection<FormerProvince> former() {
        return former.values();
    }

    /** The codes of before 1 July 2025 whose land the unit of today has, its own of then included. */
    List<String> formerCodesOf(String code) {
        return former.values().stream()
                .filter(unit -> unit.presentCode().equals(code))
                .map(FormerProvince::code)
                .toList();
    }

    /** The codes of today, for a message that lists them. */
    public String codes() {
        return String.join(", ", present.keySet());
    }

    /** Whether the code is one of a unit of today. */
    public boolean isPresent(String code) {
        return present.containsKey(code);
    }

    /** Whether the former code went into that unit of today. */
    public boolean isMapping(String formerCode, String code) {
        FormerProvince unit = former.get(formerCode);
        return unit != null && unit.presentCode().equals(code);
    }

    /** What the code means on the day, or without one. */
    public Resolution resolve(String code, @Nullable LocalDate day) {
        FormerProvince before = former.get(code);
        if (day != null && day.isBefore(REFORM)) {
            return before == null ? new Resolution.Unknown() : new Resolution.Mapped(before.presentCode());
        }
        if (day != null) {
            return present.containsKey(code) ? new Resolution.Present(code) : retired(before);
        }
        return undated(code, before);
    }

    private Resolution undated(String code, @Nullable FormerProvince before) {
        if (before == null) {
            return present.containsKey(code) ? new Resolution.Present(code) : new Resolution.Unknown();
        }
        return switch (before.fate()) {
            case KEPT -> new Resolution.Present(code);
            case RETIRED -> new Resolution.Mapped(before.presentCode());
            case KEPT_NEW_NAME -> new Resolution.Ambiguous(before.nameVi(), nameOf(code));
        };
    }

    private Resolution retired(@Nullable FormerProvince before) {
        return before == null
                ? new Resolution.Unknown()
                : new Resolution.Retired(before.nameVi(), before.presentCode(), nameOf(before.presentCode()));
    }

    private String nameOf(String code) {
        return Objects.requireNonNull(present.get(code), code).nameVi();
    }
}
