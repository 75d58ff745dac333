package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;

/** Which facts to add up: of these days, cut into these periods and dimensions, narrowed to these codes. */
record Selection(
        List<Period> periods, DateRange days, List<String> by, Map<String, List<String>> filters, boolean samples) {}
