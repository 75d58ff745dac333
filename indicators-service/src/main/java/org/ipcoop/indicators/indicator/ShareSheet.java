package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.indicator.SeriesFacts.Summed;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.series.SeriesCell;
import org.ipcoop.indicators.series.SeriesSum;
import org.jspecify.annotations.Nullable;

/** What has been found behind a number so far; an observation that counts several times is there once. */
final class ShareSheet {
    private final Map<List<Object>, OutsideShare> found = new LinkedHashMap<>();
    private boolean above;
    private BigDecimal factor = BigDecimal.ONE;

    /** What comes next is of this side of the quotient and counts so often. */
    void begin(boolean numerator, BigDecimal times) {
        above = numerator;
        factor = times;
    }

    boolean below() {
        return !above;
    }

    List<OutsideShare> shares() {
        return new ArrayList<>(found.values());
    }

    /** Of a count, the first part of each number has the one for it. */
    void observed(Leaf.Observed leaf, Summed read, SeriesSum sum) {
        boolean first = true;
        for (SeriesCell part : sum.parts()) {
            BigDecimal number = Picked.number(leaf.use(), part);
            add(
                    name(leaf.series().code()),
                    read,
                    part,
                    first || leaf.use() != Leaf.Use.COUNT ? number : BigDecimal.ZERO,
                    null);
            first = false;
        }
    }

    /** Products are shares of the values, each times the weight of its days and codes. */
    void weighed(Leaf.Weighed leaf, Pairs pairs, Weighable split) {
        for (Pairs.Pair pair : pairs.pairs()) {
            BigDecimal weight = pair.weight().value();
            if (leaf.products()) {
                for (SeriesCell part : split.values().of(pair.value()).parts()) {
                    add(
                            name(leaf.values().code()),
                            split.values(),
                            part,
                            part.value().multiply(weight),
                            weight);
                }
            } else {
                for (SeriesCell part : split.weights().of(pair.weight()).parts()) {
                    add(name(leaf.weights().code()), split.weights(), part, part.value(), null);
                }
            }
        }
    }

    void figure(Leaf.Figure leaf, DateRange year, IndustryFacts.Used used) {
        String name = "industry." + leaf.industry().figure();
        add(new OutsideShare(
                name,
                year.start(),
                year.end(),
                used.codes(),
                used.found().source(),
                used.found().table(),
                used.value(),
                null,
                null,
                false,
                share(true, used.value()),
                share(false, used.value())));
    }

    private void add(String name, Summed read, SeriesCell part, BigDecimal number, @Nullable BigDecimal weight) {
        add(new OutsideShare(
                name,
                part.days().start(),
                part.days().end(),
                read.codes(part),
                part.source(),
                part.vintage(),
                part.value(),
                weight,
                part.qualifier(),
                part.preliminary(),
                share(true, number),
                share(false, number)));
    }

    private void add(OutsideShare share) {
        found.merge(
                List.of(share.data(), share.start(), share.end(), share.dimensions(), share.weight() == null),
                share,
                OutsideShare::and);
    }

    private @Nullable BigDecimal share(boolean numerator, BigDecimal number) {
        return numerator == above ? Result.plain(number.multiply(factor)) : null;
    }

    private static String name(String series) {
        return "series." + series;
    }
}
