package org.ipcoop.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives resources the caller of the current request. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller; anonymous callers have the subject {@code ""}. */
    public Caller get() {
        if (identity.isAnonymous()) {
            return new Caller("", null, identity.getRoles());
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String subject = token.getSubject();
            return new Caller(subject == null ? token.getName() : subject, token.getClaim("org"), identity.getRoles());
        }
        return new Caller(identity.getPrincipal().getName(), null, identity.getRoles());
    }
}
