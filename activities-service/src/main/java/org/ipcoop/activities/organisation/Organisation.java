package org.ipcoop.activities.organisation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as clients see it. A third party names the focal point that designated it and, where known, for which
 * days; activities of a sample organisation are no official records.
 */
public record Organisation(
        String code,
        Name name,
        Kind kind,
        @Nullable String designatedBy,
        @Nullable LocalDate designatedFrom,
        @Nullable LocalDate designatedTo,
        boolean sample) {

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

    /** Everything wrong with it, apart from what only the register knows. */
    void check(Violations violations) {
        if (!code.matches("[A-Z0-9][A-Z0-9-]{0,39}")) {
            violations.add("/code", "pattern", "^[A-Z0-9][A-Z0-9-]{0,39}$");
        }
        if (name.vi() == null && name.en() == null) {
            violations.add("/name", "required-one-of", "vi, en");
        }
        checkLength("/name/vi", name.vi(), violations);
        checkLength("/name/en", name.en(), violations);
        checkDesignation(violations);
    }

    private void checkDesignation(Violations violations) {
        boolean thirdParty = kind == Kind.DESIGNATED_THIRD_PARTY;
        if (thirdParty && designatedBy == null) {
            violations.add("/designatedBy", "required");
        }
        if (!thirdParty && (designatedBy != null || designatedFrom != null || designatedTo != null)) {
            violations.add("/designatedBy", "designation-not-for-kind", kind);
        }
        if (designatedFrom != null && designatedTo != null && designatedFrom.isAfter(designatedTo)) {
            violations.add("/designatedTo", "end-before-start", designatedTo, designatedFrom);
        }
    }

    private static void checkLength(String at, @Nullable String text, Violations violations) {
        if (text != null && (text.isBlank() || text.length() > 300 || text.indexOf('\0') >= 0)) {
            violations.add(at, "limit-length", 1, 300);
        }
    }
}
