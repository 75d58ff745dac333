package org.ipcoop.indicators.industry.method;

import java.util.List;
import java.util.Map;

/**
 * The intensive classes, of one right or of several together, and their part of the economy. A class is in it once, however many
 * rights it is intensive in.
 *
 * @param intensive the codes of the classes, in their order
 * @param others those that are known not to be intensive: what wages are compared with
 * @param unknown those of which the table doesn't say enough
 * @param shares per cent of the whole economy, by {@link Measure#VALUE_ADDED}, {@link Measure#EMPLOYMENT} and
 *     {@link Measure#GOODS_EXPORTS}
 * @param wagePremium per cent by which the mean wage in the intensive classes, the numerator, exceeds that in the others
 */
public record Group(
        List<String> intensive,
        List<String> others,
        List<String> unknown,
        Map<Measure, Fraction> shares,
        Fraction wagePremium) {
    public Group {
        intensive = List.copyOf(intensive);
        others = List.copyOf(others);
        unknown = List.copyOf(unknown);
        shares = Map.copyOf(shares);
    }

    /** A share; every group has the three. */
    public Fraction share(Measure measure) {
        return shares.getOrDefault(measure, Fraction.NO_DATA);
    }

    /** Whether the table says of any class what it is. */
    public boolean isKnown() {
        return !intensive.isEmpty() || !others.isEmpty();
    }
}
