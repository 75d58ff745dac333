package org.ipcoop.indicators.indicator;

import java.util.Map;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.revision.DataState;

/**
 * A valid question for a scorecard: of the whole country, or narrowed to a province, an area or an organisation; up to which
 * period; with samples or without; seen from when.
 */
record ScorecardQuery(Map<String, String> narrowedTo, Period period, boolean samples, DataState from) {}
