package org.ipcoop.indicators.gii.attribution;

import java.math.BigDecimal;
import java.util.List;
import org.ipcoop.indicators.gii.Change;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Place;
import org.ipcoop.indicators.gii.WhatIf;

/**
 * One indicator without, or with, what the activities of one year report, all others as published.
 *
 * @param year the calendar year the activities ended in
 * @param amount the count over the denominator, in the indicator's unit
 * @param value the indicator's value then, never below 0
 * @param node the economy's place at the indicator
 * @param points of the index
 */
record Effect(int year, BigDecimal count, double amount, double value, Place node, Place index, double points) {

    static Effect of(Edition edition, int economy, int year, BigDecimal count, double amount, Change change) {
        WhatIf run = WhatIf.of(edition.computed(), List.of(change));
        return new Effect(
                year,
                count,
                amount,
                run.values()[change.node()][economy],
                Place.of(run.after(), change.node(), economy),
                Place.of(run.after(), 0, economy),
                Bound.points(run, economy));
    }
}
