package org.ipcoop.activities.activity;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipcoop.activities.activity.model.Content;
import org.ipcoop.activities.activity.model.Participation;
import org.ipcoop.activities.organisation.KnownOrganisations;
import org.ipcoop.activities.organisation.Organisation;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** Every organisation an activity names by code is registered, and has the standing it is said to have. */
@Singleton
class References {
    private final KnownOrganisations organisations;

    References(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    /** Reports unknown codes and wrong standings; tells whether the reporting organisation is a sample one. */
    boolean check(Content content, Violations violations) {
        List<Participation> parties = content.participatingOrganisations();
        Set<String> codes = new HashSet<>(Set.of(content.reportingOrganisation()));
        parties.stream()
                .map(Participation::organisation)
                .filter(java.util.Objects::nonNull)
                .forEach(codes::add);
        Map<String, Organisation> known = organisations.byCode(codes);
        Organisation reporting = known.get(content.reportingOrganisation());
        checkOpen("/reportingOrganisation", content.reportingOrganisation(), reporting, violations);
        for (int i = 0; i < parties.size(); i++) {
            check("/participatingOrganisations/" + i, parties.get(i), content.day(), known, violations);
        }
        return reporting != null && reporting.sample();
    }

    private static void check(
            String at,
            Participation party,
            @Nullable LocalDate day,
            Map<String, Organisation> known,
            Violations violations) {
        String code = party.organisation();
        if (code == null) {
            return;
        }
        Organisation registered = known.get(code);
        checkOpen(at + "/organisation", code, registered, violations);
        if (registered != null && registered.mergedInto() == null && party.designation() != null) {
            checkStanding(at + "/designation", party.designation(), day, registered, violations);
        }
    }

    /** It is registered, and no duplicate of another one. */
    private static void checkOpen(String at, String code, @Nullable Organisation registered, Violations violations) {
        if (registered == null) {
            violations.add(at, "organisation-unknown", code);
        } else if (registered.mergedInto() != null) {
            violations.add(at, "organisation-merged", code, registered.mergedInto());
        }
    }

    /** A third party is one on the days of its designations; a focal point always. */
    private static void checkStanding(
            String at,
            Participation.Designation said,
            @Nullable LocalDate day,
            Organisation registered,
            Violations violations) {
        if (!said.name().equals(registered.kind().name())) {
            violations.add(at, "designation-differs", registered.code(), registered.kind());
        } else if (said == Participation.Designation.DESIGNATED_THIRD_PARTY && !registered.isDesignatedOn(day)) {
            violations.add(at, "not-designated", registered.code(), String.valueOf(day), registered.designatedDays());
        }
    }
}
