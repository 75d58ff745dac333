package org.ipcoop.indicators.indicator;

import static org.ipcoop.indicators.indicator.ShippedCsv.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The 34 provincial units of 1 July 2025, from the shared code list. Facts of earlier days are kept in the unit the place
 * belongs to now, so the number of units is the same for every period.
 */
@ApplicationScoped
class Provinces {
    private final Map<String, Text> names = new TreeMap<>();

    Provinces() {
        ShippedCsv.rows("/org/ipcoop/contracts/codelists/provinces.csv")
                .forEach(row -> names.put(text(row, "code"), new Text(text(row, "name_vi"), text(row, "name_en"))));
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
}
