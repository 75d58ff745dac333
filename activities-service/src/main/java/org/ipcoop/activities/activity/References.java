package org.ipcoop.activities.activity;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipcoop.activities.activity.model.Content;
import org.ipcoop.activities.activity.model.Participation;
import org.ipcoop.activities.organisation.Organisation;
import org.ipcoop.activities.organisation.Organisations;
import org.ipcoop.activities.violation.Violations;

/** Every organisation an activity names by code is registered, and has the standing it is said to have. */
@Singleton
class References {
    private final Organisations organisations;

    References(Organisations organisations) {
        this.organisations = organisations;
    }

    /** What the register says now. */
    Map<String, Organisation> byCode(Collection<String> codes) {
        return organisations.byCode(codes);
    }

    /** Reports unknown codes and wrong standings; tells whether the reporting organisation is a sample one. */
    static boolean check(Content content, KnownOrganisations register, Violations violations) {
        List<Participation> parties = content.participatingOrganisations();
        Set<String> codes = new HashSet<>(Set.of(content.reportingOrganisation()));
        parties.stream()
                .map(Participation::organisation)
                .filter(java.util.Objects::nonNull)
                .forEach(codes::add);
        Map<String, Organisation> known = register.byCode(codes);
        Organisation reporting = known.get(content.reportingOrganisation());
        if (reporting == null) {
            violations.add("/reportingOrganisation", "organisation-unknown", content.reportingOrganisation());
        }
        for (int i = 0; i < parties.size(); i++) {
            check("/participatingOrganisations/" + i, parties.get(i), known, violations);
        }
        return reporting != null && reporting.sample();
    }

    private static void check(String at, Participation party, Map<String, Organisation> known, Violations violations) {
        if (party.organisation() == null) {
            return;
        }
        Organisation registered = known.get(party.organisation());
        if (registered == null) {
            violations.add(at + "/organisation", "organisation-unknown", party.organisation());
        } else if (party.designation() != null
                && !party.designation().name().equals(registered.kind().name())) {
            violations.add(at + "/designation", "designation-differs", registered.code(), registered.kind());
        }
    }
}
