package org.ipcoop.indicators.gii;

import org.jspecify.annotations.Nullable;

/** A published or computed mark on an economy's cell; absent where neither applies. */
enum Strength {
    STRENGTH("S"),
    WEAKNESS("W");

    private final String code;

    Strength(String code) {
        this.code = code;
    }

    /** "S", "W" or null: the form editions publish. */
    static @Nullable String code(@Nullable Strength strength) {
        return strength == null ? null : strength.code;
    }
}
