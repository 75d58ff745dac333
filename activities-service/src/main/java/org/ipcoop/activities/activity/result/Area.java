package org.ipcoop.activities.activity.result;

/** The six areas of cooperation of the Memorandum. */
public enum Area {
    /** Law and strategy. */
    A1,
    /** International registration. */
    A2,
    /** Intermediaries, small and medium enterprises, startups. */
    A3,
    /** Creation, commercialisation, research. */
    A4,
    /** Training and awareness. */
    A5,
    /** Office capacity and disputes. */
    A6
}
