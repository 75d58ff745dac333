package org.ipcoop.indicators.target;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Mean growth in percent a year: the rate that, held every year, leads from the first value to the last. */
final class MeanGrowth {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT = new MathContext(40);
    private static final int SCALE = 12;

    private MeanGrowth() {}

    /** The rate to 12 decimals; empty where no rate leads there: from nothing, or over no year. */
    static Optional<BigDecimal> of(BigDecimal first, BigDecimal last, int years) {
        if (first.signum() <= 0 || last.signum() < 0 || years < 1) {
            return Optional.empty();
        }
        BigDecimal factor = root(last.divide(first, EXACT), years);
        BigDecimal percent = factor.subtract(BigDecimal.ONE).multiply(HUNDRED);
        return Optional.of(Decimals.plain(percent.setScale(SCALE, RoundingMode.HALF_EVEN)));
    }

    /** Newton's method, begun at a double's root, which is right to some 15 digits: two steps make 40 of them. */
    private static BigDecimal root(BigDecimal number, int degree) {
        if (number.signum() == 0 || degree == 1) {
            return number;
        }
        BigDecimal n = BigDecimal.valueOf(degree);
        BigDecimal root = BigDecimal.valueOf(Math.pow(number.doubleValue(), 1.0 / degree));
        for (int step = 0; step < 3; step++) {
            BigDecimal there = number.divide(root.pow(degree - 1, EXACT), EXACT);
            root = root.multiply(n.subtract(BigDecimal.ONE)).add(there).divide(n, EXACT);
        }
        return root;
    }
}
