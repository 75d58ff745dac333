package org.ipcoop.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers who a verified token belongs to, so that a client's next requests don't pay for its signature again. A token is
 * forgotten when it expires, and soon even before, since its key may be withdrawn; a token that must be shown with a proof is
 * verified every time. An unknown token is left to the verifier.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {
    private static final int BEFORE_THE_VERIFIER = 2000;

    private record Known(SecurityIdentity identity, Instant expires) {}

    private final Cache<String, Known> known;
    private final Clock clock;

    @Inject
    VerifiedTokens(TokenSettings settings) {
        this(settings.verifiedFor(), settings.remembered(), Clock.systemUTC());
    }

    VerifiedTokens(Duration verifiedFor, long most, Clock clock) {
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(verifiedFor.isZero() ? 0 : most)
                .expireAfterWrite(verifiedFor)
                .build();
    }

    @Override
    public int priority() {
        return BEFORE_THE_VERIFIER;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        Known found = known.getIfPresent(request.getToken().getToken());
        return found == null || !clock.instant().isBefore(found.expires())
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().item(found.identity());
    }

    /** Takes note of an identity whose token has just been verified. */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        remember(identity);
        return Uni.createFrom().item(identity);
    }

    void remember(SecurityIdentity identity) {
        @Nullable TokenCredential token = identity.getCredential(TokenCredential.class);
        if (token != null
                && identity.getPrincipal() instanceof JsonWebToken claims
                && claims.containsClaim("exp")
                && !claims.containsClaim("cnf")
                && known.getIfPresent(token.getToken()) == null) {
            known.put(
                    token.getToken(),
                    new Known(withoutRequest(identity), Instant.ofEpochSecond(claims.getExpirationTime())));
        }
    }

    /** The verifier's identity refers to the request it came with, which must not outlive its answer. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .build();
    }
}
