package org.ipcoop.platform.security;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start a production service that nobody's token could be checked by. */
class TokenVerifierCheck {
    private final Optional<String> publicKey;
    private final Optional<String> provider;

    TokenVerifierCheck(
            @ConfigProperty(name = "quarkus.oidc.public-key") Optional<String> publicKey,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> provider) {
        this.publicKey = publicKey;
        this.provider = provider;
    }

    void onStart(@Observes StartupEvent start) {
        check(LaunchMode.current());
    }

    void check(LaunchMode mode) {
        if (mode == LaunchMode.NORMAL && publicKey.isEmpty() && provider.isEmpty()) {
            throw new IllegalStateException("No token verifier: set quarkus.oidc.auth-server-url (an OpenID provider)"
                    + " or quarkus.oidc.public-key (local mode)");
        }
    }
}
