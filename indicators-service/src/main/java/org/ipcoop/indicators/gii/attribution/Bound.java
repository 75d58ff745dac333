package org.ipcoop.indicators.gii.attribution;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.gii.Change;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Place;
import org.ipcoop.indicators.gii.WhatIf;

/**
 * The economy's place in the index if everything counted were taken away, or added, by the whole pipeline.
 *
 * @param indicators how many are changed at once
 * @param points of the index, against its place as recomputed; negative where it loses
 */
@Schema(name = "AttributionBound")
public record Bound(int indicators, Place index, double points) {
    private static final double SAME = 1e-9;

    static Bound of(Edition edition, int economy, List<Change> changes) {
        WhatIf run = WhatIf.of(edition.computed(), changes);
        return new Bound(changes.size(), Place.of(run.after(), 0, economy), points(run, economy));
    }

    /** What the index gains; the order of additions leaves differences that mean nothing. */
    static double points(WhatIf run, int economy) {
        double points = run.after().scores()[0][economy] - run.before().result().scores()[0][economy];
        return Math.abs(points) < SAME ? 0 : points;
    }
}
