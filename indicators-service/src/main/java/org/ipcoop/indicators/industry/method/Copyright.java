package org.ipcoop.indicators.industry.method;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a class lives on copyright.
 *
 * @param intensive whether it is one of the copyright-intensive industries; null where nobody has said
 * @param group of the WIPO guide; null for a class that is in none, or of which nobody has said
 * @param factor the part of the class that is due to copyright, from 0 to 1; there exactly where there is a group
 */
public record Copyright(
        @Nullable Boolean intensive,
        @Nullable Group group,
        @Nullable BigDecimal factor) {
    /** Of a class of which nothing is said. */
    public static final Copyright UNKNOWN = new Copyright(null, null, null);

    public Copyright {
        factor = factor == null ? null : Fraction.plain(factor);
    }

    /** The groups of the WIPO guide. */
    public enum Group {
        /** Exists to create, produce or distribute works: its factor is 1. */
        CORE,
        /** Makes and sells what core industries need, such as television sets. */
        INTERDEPENDENT,
        /** Only a part of it has to do with works, such as architecture or museums. */
        PARTIAL,
        /** Distributes goods at large, works among them, such as retail trade. */
        NON_DEDICATED_SUPPORT
    }
}
