package org.ipcoop.activities.activity.model;

/** How exactly the dates are known. */
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR
}
