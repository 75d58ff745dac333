package org.ipcoop.indicators.gii.path;

import java.util.List;
import org.ipcoop.indicators.composite.IndexResult;
import org.ipcoop.indicators.gii.ComputedEdition;

/** Tries shares by running the whole pipeline again: outlier treatment and ranges follow from the data each time. */
final class Reruns implements Trial {
    private final ComputedEdition edition;
    private final int economy;
    private final List<Lever> levers;

    Reruns(ComputedEdition edition, int economy, List<Lever> levers) {
        this.edition = edition;
        this.economy = economy;
        this.levers = levers;
    }

    @Override
    public Outcome of(double[] shares) {
        double[][] values = edition.grid().values().clone();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                Lever lever = levers.get(i);
                values[lever.node()] = values[lever.node()].clone();
                values[lever.node()][economy] = lever.at(shares[i]);
            }
        }
        IndexResult result = edition.engine().compute(values);
        return new Outcome(result.scores()[0][economy], result.ranks()[0][economy]);
    }
}
