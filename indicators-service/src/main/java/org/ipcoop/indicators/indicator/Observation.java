package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Set;
import org.ipcoop.indicators.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * One number of an indicator: of a part, a period and a combination of dimension codes, in the order they were asked for.
 *
 * @param gaps what it lacks of outside data, or why it is not there
 */
record Observation(
        Part part,
        Period period,
        List<String> key,
        Result result,
        @Nullable String qualifier,
        Set<Gap> gaps) {}
