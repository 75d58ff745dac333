package org.ipcoop.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;

/** Lets every known role read, and everybody where reads are public by configuration. */
@ApplicationScoped
public class ReaderRole implements SecurityIdentityAugmentor {
    private final SecuritySettings settings;

    ReaderRole(SecuritySettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean mayRead = settings.publicReads() || !Collections.disjoint(identity.getRoles(), Roles.ALL);
        if (!mayRead || identity.hasRole(Roles.READER)) {
            return Uni.createFrom().item(identity);
        }
        SecurityIdentity reader =
                QuarkusSecurityIdentity.builder(identity).addRole(Roles.READER).build();
        return Uni.createFrom().item(reader);
    }
}
