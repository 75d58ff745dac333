package org.ipcoop.platform.security;

import java.util.Arrays;
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

    /** Refuses (403) a caller who has none of these roles. */
    public void requireRole(String... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(roles::contains)) {
            throw Forbidden.withoutRole(anyOf);
        }
    }

    /** Refuses (403) a caller whose token isn't of this organisation. */
    public void requireOrganisation(String required) {
        if (organisation == null) {
            throw new Forbidden("forbidden.no-organisation", required);
        }
        if (!organisation.equals(required)) {
            throw Forbidden.ofOrganisation(organisation, required);
        }
    }
}
