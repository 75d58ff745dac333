package org.ipcoop.indicators.indicator;

import static org.ipcoop.indicators.indicator.ShippedCsv.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The 34 provincial units of 1 July 2025, from the shared code list, and what the 63 codes before it mean. Facts of earlier
 * days are kept in the unit the place belongs to now, so the number of units is the same for every period.
 */
@ApplicationScoped
class Provinces {
    /** The first day of the units of today. */
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final Map<String, Text> names = new TreeMap<>();
    private final Map<String, Former> former = new TreeMap<>();

    Provinces() {
        ShippedCsv.rows("/org/ipcoop/contracts/codelists/provinces.csv")
                .forEach(row -> names.put(text(row, "code"), new Text(text(row, "name_vi"), text(row, "name_en"))));
        ShippedCsv.rows("/org/ipcoop/contracts/codelists/former-provinces.csv").forEach(row -> {
            boolean renamed = text(row, "legacy_code_fate").equals("KEPT_NEW_NAME");
            former.put(
                    text(row, "legacy_code"), new Former(text(row, "legacy_name_vi"), text(row, "new_code"), renamed));
        });
    }

    /** A province of before the reform: its name, the unit it belongs to now, whether another unit has its code now. */
    private record Former(String name, String unit, boolean codeTaken) {}

    /** What a code of a question means. */
    sealed interface Meaning {
        /** A unit of today, or a province of before that belongs to it. */
        record Unit(String code) implements Meaning {}

        /** A province that there is no more, and the unit it belongs to. */
        record Ended(String name, String unit, String unitName) implements Meaning {}

        /** A province of then or another unit of today: nobody can say which. */
        record Either(String formerName, String unitName) implements Meaning {}

        /** No code of either list. */
        record Unknown() implements Meaning {}
    }

    Set<String> codes() {
        return names.keySet();
    }

    int count() {
        return names.size();
    }

    /** The name in both languages; null for codes that aren't provinces. */
    @Nullable
    Text name(String code) {
        return names.get(code);
    }

    /** What the code meant on that day. */
    Meaning on(LocalDate day, String code) {
        Former before = former.get(code);
        if (day.isBefore(REFORM)) {
            return before == null ? new Meaning.Unknown() : new Meaning.Unit(before.unit());
        }
        return today(code);
    }

    /** What the code means without a day, in a question about days before the reform only. */
    Meaning before(String code) {
        Former before = former.get(code);
        return before != null && before.codeTaken()
                ? new Meaning.Either(before.name(), nameOf(code))
                : on(REFORM.minusDays(1), code);
    }

    /** What the code means without a day otherwise: a unit of today, as every answer names them. */
    Meaning today(String code) {
        Former before = former.get(code);
        if (names.containsKey(code)) {
            return new Meaning.Unit(code);
        }
        return before == null
                ? new Meaning.Unknown()
                : new Meaning.Ended(before.name(), before.unit(), nameOf(before.unit()));
    }

    private String nameOf(String code) {
        return Objects.requireNonNull(names.get(code), code).vi();
    }
}
