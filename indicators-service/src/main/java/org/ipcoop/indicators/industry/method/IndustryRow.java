package org.ipcoop.indicators.industry.method;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class of an industry table, or the whole economy. What is absent is unknown, never 0. Two rows that say the same are equal,
 * however their numbers were written.
 *
 * @param vsic the code of the class, or {@link #TOTAL}
 * @param sizes what is known of its size
 * @param rights the rights that its firms hold or have filed, by right; never {@link Right#COPYRIGHT}
 */
public record IndustryRow(
        String vsic,
        @Nullable String nameVi,
        @Nullable String nameEn,
        Map<Measure, BigDecimal> sizes,
        Map<Right, BigDecimal> rights,
        Copyright copyright) {
    /** The code of the row that stands for the whole economy, those parts of it too that no class of the table covers. */
    public static final String TOTAL = "TOTAL";

    public IndustryRow {
        sizes = plain(sizes);
        rights = plain(rights);
    }

    private static <K> Map<K, BigDecimal> plain(Map<K, BigDecimal> numbers) {
        Map<K, BigDecimal> plain = new HashMap<>();
        numbers.forEach((key, number) -> plain.put(key, Fraction.plain(number)));
        return Map.copyOf(plain);
    }

    /** Whether this is the economy and not a class of it. */
    public boolean isTotal() {
        return vsic.equals(TOTAL);
    }

    /** A size, or null where it is unknown. */
    public @Nullable BigDecimal size(Measure measure) {
        return sizes.get(measure);
    }
}
