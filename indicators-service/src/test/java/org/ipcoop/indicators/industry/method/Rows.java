package org.ipcoop.indicators.industry.method;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows for tests; the worked example of docs/ip-intensive-industries.md among them. Its figures are invented. */
final class Rows {
    /** Employment, value added, wages, exports, patents, trademarks; the economy last. */
    static final List<IndustryRow> WORKED_EXAMPLE = List.of(
            row("2100", 1_000, 900, 200, 300, 40, 10, true),
            row("2610", 4_000, 2_000, 600, 2_000, 60, 60, false),
            row("5820", 500, 600, 150, null, 5, 50, true),
            row("1410", 10_000, 1_500, 700, 1_200, 0, 90, false),
            row("0119", 34_500, 1_000, 1_350, 500, 20, 40, false),
            row(IndustryRow.TOTAL, 60_000, 10_000, null, 5_000, null, null, null));

    private Rows() {}

    static IndustryRow row(
            String vsic,
            @Nullable Integer employment,
            @Nullable Integer valueAdded,
            @Nullable Integer wages,
            @Nullable Integer exports,
            @Nullable Integer patents,
            @Nullable Integer trademarks,
            @Nullable Boolean copyright) {
        Map<Measure, BigDecimal> sizes = new EnumMap<>(Measure.class);
        put(sizes, Measure.EMPLOYMENT, employment);
        put(sizes, Measure.VALUE_ADDED, valueAdded);
        put(sizes, Measure.WAGES, wages);
        put(sizes, Measure.GOODS_EXPORTS, exports);
        Map<Right, BigDecimal> rights = new EnumMap<>(Right.class);
        put(rights, Right.PATENT, patents);
        put(rights, Right.TRADEMARK, trademarks);
        return new IndustryRow(vsic, null, "Class " + vsic, sizes, rights, new Copyright(copyright, null, null));
    }

    private static <K> void put(Map<K, BigDecimal> map, K key, @Nullable Integer number) {
        if (number != null) {
            map.put(key, BigDecimal.valueOf(number));
        }
    }
}
