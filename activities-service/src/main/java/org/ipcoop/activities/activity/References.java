package org.ipcoop.activities.activity;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipcoop.activities.activity.model.Content;
import org.ipcoop.activities.activity.model.Participation;
import org.ipcoop.activities.organisation.Organisation;
import org.ipcoop.activities.organisation.Organisations;
import org.ipcoop.activities.violation.Violations;

/** Every organisation an activity names is registered. */
@Singleton
class References {
    private final Organisations organisations;

    References(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Reports unknown codes; tells whether the reporting organisation is a sample one. */
    boolean check(Content content, Violations violations) {
        List<Participation> parties = content.participatingOrganisations();
        Set<String> codes = new HashSet<>(Set.of(content.reportingOrganisation()));
        parties.stream()
                .map(Participation::organisation)
                .filter(java.util.Objects::nonNull)
                .forEach(codes::add);
        Map<String, Organisation> known = organisations.byCode(codes);
        Organisation reporting = known.get(content.reportingOrganisation());
        if (reporting == null) {
            violations.add("/reportingOrganisation", "organisation-unknown", content.reportingOrganisation());
        }
        for (int i = 0; i < parties.size(); i++) {
            String code = parties.get(i).organisation();
            if (code != null && !known.containsKey(code)) {
                violations.add("/participatingOrganisations/" + i + "/organisation", "organisation-unknown", code);
            }
        }
        return reporting != null && reporting.sample();
    }
}
