package org.ipcoop.activities.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ipcoop.activities.violation.Storable;

/** The register of organisations; other features ask it which codes exist and what they stand for. */
@ApplicationScoped
public class Organisations {
    private final OrganisationTable table;

    Organisations(OrganisationTable table) {
        this.table = table;
    }

    /** Those of the codes that are registered, in one query. One that was merged into another is among them and says so. */
    public Map<String, Organisation> byCode(Collection<String> codes) {
        return table.find(codes).stream().collect(Collectors.toMap(Organisation::code, Function.identity()));
    }

    Optional<Organisation> find(String code) {
        return Storable.isText(code) ? table.find(code) : Optional.empty();
    }
}
