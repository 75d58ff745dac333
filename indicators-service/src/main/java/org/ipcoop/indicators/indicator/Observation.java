package org.ipcoop.indicators.indicator;

import java.util.List;
import org.ipcoop.indicators.period.Period;
import org.jspecify.annotations.Nullable;

/** One number of an indicator: of a part, a period and a combination of dimension codes, in the order they were asked for. */
record Observation(
        Part part,
        Period period,
        List<String> key,
        Result result,
        @Nullable String qualifier) {}
