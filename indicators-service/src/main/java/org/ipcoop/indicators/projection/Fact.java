package org.ipcoop.indicators.projection;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One number an activity contributes; {@code qualifier} says that it isn't exact. */
public record Fact(FactKey key, BigDecimal value, @Nullable String qualifier) {

    /** The value in its one canonical form, so that 20 and 20.0 are the same fact. */
    public Fact {
        value = plain(value);
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
