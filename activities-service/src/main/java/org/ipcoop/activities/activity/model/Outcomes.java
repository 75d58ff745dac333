package org.ipcoop.activities.activity.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Outcomes under Resolution 57. */
public record Outcomes(
        @Nullable BigDecimal jobsFte,
        @Nullable Long newProducts,
        @Nullable Long firmsGrown) {}
