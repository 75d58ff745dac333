package org.ipcoop.indicators.gii.path;

import java.util.List;
import org.ipcoop.indicators.composite.WhatIfRun;
import org.ipcoop.indicators.gii.ComputedEdition;

/**
 * Tries shares by the whole pipeline: outlier treatment and ranges follow from the data each time. Only what a share changed since
 * the last trial is computed anew. Not for several threads at once.
 */
final class Reruns implements Trial {
    private final WhatIfRun run;
    private final int economy;
    private final List<Lever> levers;
    private final double[] tried;

    Reruns(ComputedEdition edition, int economy, List<Lever> levers) {
        this.run = edition.engine().prepare(edition.grid().values()).whatIf();
        this.economy = economy;
        this.levers = levers;
        this.tried = new double[levers.size()];
    }

    @Override
    public Outcome of(double[] shares) {
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] != tried[i]) {
                Lever lever = levers.get(i);
                run.set(lever.node(), economy, shares[i] == 0 ? lever.value() : lever.at(shares[i]));
                tried[i] = shares[i];
            }
        }
        run.run();
        return new Outcome(run.score(0, economy), run.rank(0, economy));
    }
}
