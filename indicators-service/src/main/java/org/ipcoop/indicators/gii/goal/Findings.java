package org.ipcoop.indicators.gii.goal;

import org.ipcoop.indicators.gii.outlook.Chances;
import org.jspecify.annotations.Nullable;

/**
 * What else is known of the way to a rank, beside the published figures.
 *
 * @param projection absent with fewer than two editions
 * @param attribution of Viet Nam only, whose activities are known here
 */
record Findings(
        @Nullable Chances projection,
        Gaps dataGaps,
        Levers leverage,
        @Nullable Contribution attribution) {}
