package org.ipcoop.activities.organisation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.activities.organisation.Organisation.Kind;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends of an organisation; absent members are judged by the rules and not by the parser, so that all come at
 * once. What GET returned can be sent back.
 */
@Schema(
        name = "OrganisationRegistration",
        requiredProperties = {"name", "kind"})
public record Registration(
        @Nullable String code,
        Organisation.@Nullable Name name,
        @Nullable Kind kind,
        @Nullable String taxCode,
        @Nullable String iatiId,
        @Nullable String country,
        @Nullable String designatedBy,
        @Nullable LocalDate designatedFrom,
        @Nullable LocalDate designatedTo,

        @Schema(readOnly = true, description = "Ignored: designations have their own address") @Nullable
        List<Designation> designations,

        @Schema(readOnly = true) @Nullable String mergedInto,
        @Nullable Boolean sample,
        @Schema(readOnly = true) @Nullable Integer revision) {

    /** The organisation as it would be kept, its first designation included, where all is well with it by itself. */
    Organisation check(Violations violations) {
        require("/code", code, violations);
        require("/name", name, violations);
        require("/kind", kind, violations);
        if (code == null || name == null || kind == null) {
            violations.throwIfAny();
            throw new IllegalStateException("a missing member was reported");
        }
        checkMembers(code, name, kind, violations);
        boolean isSample = sample != null && sample;
        return new Organisation(code, name, kind, taxCode, iatiId, country, first(), null, isSample, 1);
    }

    /** The same under the code of the address. */
    Registration addressed(String address, Violations violations) {
        if (code != null && !code.equals(address)) {
            violations.add("/code", "differs-from-address", address);
        }
        return new Registration(
                address,
                name,
                kind,
                taxCode,
                iatiId,
                country,
                designatedBy,
                designatedFrom,
                designatedTo,
                null,
                null,
                sample,
                null);
    }

    private List<Designation> first() {
        return designatedBy == null
                ? List.of()
                : List.of(new Designation(1, designatedBy, designatedFrom, designatedTo, null));
    }

    private void checkMembers(String given, Organisation.Name names, Kind standing, Violations violations) {
        if (!given.matches("[A-Z0-9][A-Z0-9-]{0,39}")) {
            violations.add("/code", "pattern", "^[A-Z0-9][A-Z0-9-]{0,39}$");
        }
        if (names.vi() == null && names.en() == null) {
            violations.add("/name", "required-one-of", "vi, en");
        }
        Texts.checkLength("/name/vi", names.vi(), violations);
        Texts.checkLength("/name/en", names.en(), violations);
        Identifiers.check(taxCode, iatiId, country, violations);
        boolean designated = designatedBy != null || designatedFrom != null || designatedTo != null;
        if (standing != Kind.DESIGNATED_THIRD_PARTY && designated) {
            violations.add("/designatedBy", "designation-not-for-kind", standing);
        }
        Texts.checkDays("/designatedFrom", designatedFrom, "/designatedTo", designatedTo, violations);
    }

    private static void require(String at, @Nullable Object value, Violations violations) {
        if (value == null) {
            violations.add(at, "required");
        }
    }
}
