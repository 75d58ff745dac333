package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity behind a number, at the revision that counts, with its share of the number's terms. */
@Schema(name = "IndicatorContributor")
record Contributor(
        UUID activity,
        int revision,
        Title title,
        String type,
        @Nullable String organisation,
        String status,
        LocalDate day,
        @Nullable LocalDate actualEnd,
        boolean sample,
        @Nullable Share numerator,
        @Nullable Share denominator,
        @Nullable String qualifier) {

    /** What the activity is called, as far as its reporter has said. */
    record Title(@Nullable String vi, @Nullable String en) {}

    /**
     * What the activity adds to a term: the shares of all contributors sum to the term exactly. A median has no shares, only
     * points with their weights, which are the members then.
     */
    record Share(@Nullable BigDecimal value, List<Member> members) {}

    /**
     * What a distinct count counts, be it an enterprise, an instrument or a province: the first activity that names it, by day,
     * has the one for it. Of a median: a point and its weight.
     */
    record Member(String code, BigDecimal value, @Nullable Boolean counted) {}
}
