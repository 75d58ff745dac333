package org.ipcoop.indicators.projection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity at one revision, as far as indicators read it: this service's own reading of the event, apart from the
 * publisher's records so that both deploy apart. Refuses what the fold could not rely on.
 */
public record Snapshot(
        UUID id,
        String reportingOrganisation,
        ActivityType type,
        List<String> areas,
        ActivityStatus status,
        int revision,
        boolean sample,
        @Nullable Interval planned,
        @Nullable Interval actual,
        @Nullable List<Location> locations,
        @Nullable List<String> sectors,
        @Nullable Result result,
        @Nullable Outcomes outcomes,
        @Nullable Map<String, String> qualifiers) {

    public Snapshot {
        if (areas.isEmpty() || revision < 1) {
            throw new IllegalArgumentException("no area, or a revision below 1");
        }
        Sectors.check(sectors);
        if (counts(status) && (actual == null || actual.end() == null)) {
            throw new IllegalArgumentException("completed without /actual/end");
        }
    }

    /** Whether an activity of this state contributes its result. */
    static boolean counts(ActivityStatus status) {
        return status == ActivityStatus.COMPLETED || status == ActivityStatus.VERIFIED;
    }

    /** Civil days, both included. */
    public record Interval(
            @Nullable LocalDate start, @Nullable LocalDate end) {}

    /** A province and its share of the activity. */
    public record Location(String province, @Nullable BigDecimal share) {
        public Location {
            Quantities.check("location", share);
        }
    }

    /** Outcomes under Resolution 57. */
    public record Outcomes(
            @Nullable BigDecimal jobsFte, @Nullable Long newProducts) {
        public Outcomes {
            Quantities.check("outcomes", jobsFte, newProducts);
        }
    }
}
