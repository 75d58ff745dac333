package org.ipcoop.activities.activity;

import java.util.Collection;
import java.util.Map;
import org.ipcoop.activities.organisation.Organisation;

/** Where the organisations that a record names are looked up: the register itself, or what an import has read of it. */
@FunctionalInterface
public interface KnownOrganisations {

    /** Those of the codes that are registered. */
    Map<String, Organisation> byCode(Collection<String> codes);
}
