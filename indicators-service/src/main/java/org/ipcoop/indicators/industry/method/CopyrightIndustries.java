package org.ipcoop.indicators.industry.method;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of GDP that is due to copyright, by the WIPO guide: the value added of each class times its copyright factor.
 *
 * @param all of all groups together
 * @param groups of each group by itself; their numerators add up to that of all
 */
public record CopyrightIndustries(Fraction all, Map<Copyright.Group, Fraction> groups) {
    private static final int PER_CENT = 100;

    /** @param rows the classes, and the economy where the table has it */
    public static CopyrightIndustries of(Collection<IndustryRow> rows) {
        BigDecimal gdp = rows.stream()
                .filter(IndustryRow::isTotal)
                .findFirst()
                .flatMap(row -> Optional.ofNullable(row.size(Measure.VALUE_ADDED)))
                .orElse(null);
        List<IndustryRow> grouped =
                rows.stream().filter(row -> row.copyright().group() != null).toList();
        Map<Copyright.Group, Fraction> groups = new EnumMap<>(Copyright.Group.class);
        for (Copyright.Group group : Copyright.Group.values()) {
            groups.put(
                    group,
                    share(
                            grouped.stream()
                                    .filter(row -> row.copyright().group() == group)
                                    .toList(),
                            gdp));
        }
        return new CopyrightIndustries(share(grouped, gdp), groups);
    }

    private static Fraction share(List<IndustryRow> rows, @Nullable BigDecimal gdp) {
        if (rows.isEmpty()) {
            return Fraction.NO_DATA;
        }
        Sums part = Sums.of(rows, CopyrightIndustries::due);
        return Fraction.of(part.sum(), gdp, PER_CENT).judged(part.complete());
    }

    private static @Nullable BigDecimal due(IndustryRow row) {
        BigDecimal added = row.size(Measure.VALUE_ADDED);
        BigDecimal factor = row.copyright().factor();
        return added == null || factor == null ? null : added.multiply(factor);
    }
}
