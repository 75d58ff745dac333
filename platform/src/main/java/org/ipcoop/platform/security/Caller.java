package org.ipcoop.platform.security;

import java.util.Set;
import org.ipcoop.platform.problem.DomainException.Forbidden;
import org.jspecify.annotations.Nullable;

/** Who sent the request, as the token says. {@code organisation} is the {@code org} claim. */
public record Caller(String subject, @Nullable String organisation, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the token carries this role. */
    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Refuses (403) a caller whose token isn't of this organisation. */
    public void requireOrganisation(String required) {
        if (organisation == null) {
            throw Forbidden.withoutOrganisation(required);
        }
        if (!organisation.equals(required)) {
            throw Forbidden.ofOrganisation(organisation, required);
        }
    }
}
