package org.ipcoop.indicators.gii.goal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.gii.attribution.Attribution;

/**
 * What completed activities could have to do with the index, in each indicator's data year: an accounting bound.
 *
 * @param claim what it is and isn't
 * @param pointsAtMost how much of the score could go with them; 0 where nothing that counts ended in the data years
 */
@Schema(name = "TargetContribution")
record Contribution(String claim, int indicators, double pointsAtMost) {

    static Contribution of(Attribution attribution) {
        return new Contribution(
                attribution.claim(),
                attribution.together().without().indicators(),
                Math.max(0, -attribution.together().without().points()));
    }
}
