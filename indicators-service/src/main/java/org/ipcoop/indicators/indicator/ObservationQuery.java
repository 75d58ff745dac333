package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.PeriodKind;

/** A valid question about one indicator: which parts, over which days, cut and narrowed how. */
record ObservationQuery(
        PeriodKind kind,
        DateRange days,
        List<String> by,
        Map<String, List<String>> filters,
        List<Part> parts,
        boolean samples) {}
