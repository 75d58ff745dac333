package org.ipcoop.indicators.industry;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.ipcoop.indicators.industry.method.Copyright;
import org.ipcoop.indicators.industry.method.IndustryRow;
import org.jspecify.annotations.Nullable;

/** Numbers of rows without trailing zeros, so that the same number is always told, and compared, in the same way. */
final class Figures {
    private Figures() {}

    static IndustryRow normal(IndustryRow row) {
        Copyright copyright = row.copyright();
        return new IndustryRow(
                row.vsic(),
                row.nameVi(),
                row.nameEn(),
                normal(row.sizes()),
                normal(row.rights()),
                new Copyright(copyright.intensive(), copyright.group(), plain(copyright.factor())));
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static <K> Map<K, BigDecimal> normal(Map<K, BigDecimal> numbers) {
        Map<K, BigDecimal> normal = new HashMap<>();
        numbers.forEach((key, number) -> normal.put(key, number.signum() == 0 ? BigDecimal.ZERO : plain(number)));
        return normal;
    }
}
