package org.ipcoop.activities.activity.result;

/** Intellectual property rights known to the law of Viet Nam. */
public enum Right {
    PATENT,
    UTILITY_SOLUTION,
    TRADEMARK,
    INDUSTRIAL_DESIGN,
    GEOGRAPHICAL_INDICATION,
    PLANT_VARIETY,
    COPYRIGHT,
    LAYOUT_DESIGN,
    TRADE_SECRET
}
