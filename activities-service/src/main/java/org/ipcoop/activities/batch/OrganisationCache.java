package org.ipcoop.activities.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipcoop.activities.activity.KnownOrganisations;
import org.ipcoop.activities.organisation.Organisation;
import org.ipcoop.activities.organisation.Organisations;

/** The register as one import has seen it, each code asked for once. Used by the one thread that reads the file. */
final class OrganisationCache implements KnownOrganisations {
    private final Organisations register;
    private final Map<String, Optional<Organisation>> seen = new HashMap<>();

    OrganisationCache(Organisations register) {
        this.register = register;
    }

    @Override
    public Map<String, Organisation> byCode(Collection<String> codes) {
        List<String> unseen =
                codes.stream().filter(code -> !seen.containsKey(code)).toList();
        if (!unseen.isEmpty()) {
            var found = QuarkusTransaction.requiringNew().call(() -> register.byCode(unseen));
            unseen.forEach(code -> seen.put(code, Optional.ofNullable(found.get(code))));
        }
        Map<String, Organisation> known = new HashMap<>();
        codes.forEach(code ->
                seen.getOrDefault(code, Optional.empty()).ifPresent(organisation -> known.put(code, organisation)));
        return known;
    }
}
