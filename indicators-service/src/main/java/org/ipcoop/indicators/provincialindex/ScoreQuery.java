package org.ipcoop.indicators.provincialindex;

import java.time.LocalDate;
import org.ipcoop.indicators.period.Period;

/** Which scores: of one period, with sample activities or without; {@code today} is the day of the question in Viet Nam. */
record ScoreQuery(Period period, boolean samples, LocalDate today) {}
