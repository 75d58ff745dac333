package org.ipcoop.indicators.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.revision.DataRevision;
import org.jspecify.annotations.Nullable;

/**
 * A valid question about one indicator: which parts, over which days, cut and narrowed how. {@code today} is the day on which
 * it is asked in Viet Nam: a period that ends later is not over yet. {@code past} is the revision of the data it is asked of;
 * null for what is known now.
 */
record ObservationQuery(
        PeriodKind kind,
        DateRange days,
        List<String> by,
        Map<String, List<String>> filters,
        List<Part> parts,
        boolean samples,
        LocalDate today,
        @Nullable DataRevision past) {

    /** A question about what is known now. */
    ObservationQuery(
            PeriodKind kind,
            DateRange days,
            List<String> by,
            Map<String, List<String>> filters,
            List<Part> parts,
            boolean samples,
            LocalDate today) {
        this(kind, days, by, filters, parts, samples, today, null);
    }
}
