package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.indicator.Definition.Direction;
import org.jspecify.annotations.Nullable;

/** One number of an indicator, computed as its expression says. */
record Part(String code, Text name, String unit, @Nullable Direction direction, Formula expression) {

    Expression numerator() {
        return expression.quotient().numerator();
    }

    @Nullable
    Expression denominator() {
        return expression.quotient().denominator();
    }

    BigDecimal factor() {
        return expression.quotient().factor();
    }

    /** Whether values of this part may be added over periods and places. */
    boolean additive() {
        return expression.additive();
    }

    /** Whether the part is defined by this dimension, such as the share of women by sex, and so isn't split by it. */
    boolean fixes(String dimension) {
        return expression.fixes(dimension);
    }
}
