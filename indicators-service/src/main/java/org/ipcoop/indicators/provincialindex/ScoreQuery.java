package org.ipcoop.indicators.provincialindex;

import org.ipcoop.indicators.period.Period;

/** Which scores: of one period, with sample activities or without. */
record ScoreQuery(Period period, boolean samples) {}
