package org.ipcoop.indicators.target;

import org.jspecify.annotations.Nullable;

/** A name in English and, where there is one, in Vietnamese. */
public record Name(String en, @Nullable String vi) {}
