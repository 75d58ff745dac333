package org.ipcoop.activities.activity.model;

/** Says that a number is not exact. */
public enum Qualifier {
    ABOUT,
    OVER,
    NEARLY,
    UNDER
}
