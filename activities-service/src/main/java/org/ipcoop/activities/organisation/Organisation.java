package org.ipcoop.activities.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as clients see it; activities of a sample organisation are no official records.
 *
 * @param taxCode Viet Nam's tax code
 * @param iatiId identifier of the International Aid Transparency Initiative
 * @param country ISO 3166-1 alpha-2
 * @param designations of a third party, the earliest first
 * @param mergedInto the organisation that stands for this one now: it was recorded twice
 * @param revision raised by every change; the ETag
 */
public record Organisation(
        String code,
        Name name,
        Kind kind,
        @Nullable String taxCode,
        @Nullable String iatiId,
        @Nullable String country,
        List<Designation> designations,
        @Nullable String mergedInto,
        boolean sample,
        int revision) {

    public Organisation {
        designations = designations.stream()
                .sorted(Comparator.comparing(
                        Designation::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    /** The name in Vietnamese, English or both. */
    @Schema(name = "OrganisationName")
    public record Name(@Nullable String vi, @Nullable String en) {}

    /** Standing under the Memorandum. */
    @Schema(name = "OrganisationKind")
    public enum Kind {
        FOCAL_POINT,
        DESIGNATED_THIRD_PARTY,
        OTHER
    }

    /** Whether it was a designated third party on the day; without a day, whether it ever was. */
    public boolean isDesignatedOn(@Nullable LocalDate day) {
        return designations.stream().anyMatch(designation -> day == null || designation.covers(day));
    }

    /** When it was designated, for a message: {@code 2026-01-01/2026-12-31, 2028-01-01/..}. */
    public String designatedDays() {
        return designations.stream().map(Designation::interval).collect(Collectors.joining(", "));
    }

    /** Who designated it last. */
    @JsonProperty
    public @Nullable String designatedBy() {
        return designations.isEmpty() ? null : designations.getLast().designatedBy();
    }

    /** First day of the last designation. */
    @JsonProperty
    public @Nullable LocalDate designatedFrom() {
        return designations.isEmpty() ? null : designations.getLast().from();
    }

    /** Last day of the last designation. */
    @JsonProperty
    public @Nullable LocalDate designatedTo() {
        return designations.isEmpty() ? null : designations.getLast().to();
    }
}
