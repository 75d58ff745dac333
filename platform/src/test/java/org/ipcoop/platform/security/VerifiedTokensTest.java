package org.ipcoop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant EXPIRES = Instant.parse("2026-11-22T10:00:00Z");

    private Instant now = EXPIRES.minusSeconds(1);
    private final Clock clock = source().withZone(ZoneOffset.UTC);
    private final VerifiedTokens tokens = new VerifiedTokens(Duration.ofMinutes(1), 10, clock);

    private InstantSource source() {
        return () -> now;
    }

    @Test
    void aVerifiedTokenIsKnownUntilItExpires() {
        tokens.remember(identity("t", Map.of("exp", EXPIRES.getEpochSecond())));
        assertThat(known("t")).isNotNull().satisfies(known -> {
            assertThat(known.getPrincipal().getName()).isEqualTo("anna");
            assertThat(known.getRoles()).containsExactly(Roles.REPORTER);
        });
        now = EXPIRES;
        assertThat(known("t")).isNull();
    }

    @Test
    void anotherTokenIsNotKnown() {
        tokens.remember(identity("t", Map.of("exp", EXPIRES.getEpochSecond())));
        assertThat(known("T")).isNull();
    }

    @Test
    void theRequestItCameWithIsForgotten() {
        tokens.remember(identity("t", Map.of("exp", EXPIRES.getEpochSecond())));
        assertThat(known("t"))
                .isNotNull()
                .satisfies(known -> assertThat(known.getAttributes()).isEmpty());
    }

    @Test
    void aTokenWithoutAnEndOrBoundToAProofIsVerifiedEveryTime() {
        tokens.remember(identity("endless", Map.of()));
        tokens.remember(identity("bound", Map.of("exp", EXPIRES.getEpochSecond(), "cnf", Map.of("jkt", "x"))));
        assertThat(known("endless")).isNull();
        assertThat(known("bound")).isNull();
    }

    @Test
    void nothingIsRememberedWhereThatIsSwitchedOff() {
        var off = new VerifiedTokens(Duration.ZERO, 10, clock);
        off.remember(identity("t", Map.of("exp", EXPIRES.getEpochSecond())));
        assertThat(known(off, "t")).isNull();
    }

    private @Nullable SecurityIdentity known(String token) {
        return known(tokens, token);
    }

    private static @Nullable SecurityIdentity known(VerifiedTokens tokens, String token) {
        var request = new TokenAuthenticationRequest(new TokenCredential(token, "bearer"));
        return tokens.authenticate(request, work -> null).await().indefinitely();
    }

    private static SecurityIdentity identity(String token, Map<String, Object> claims) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Claims(claims))
                .addRole(Roles.REPORTER)
                .addCredential(new TokenCredential(token, "bearer"))
                .addAttribute("request", new Object())
                .build();
    }

    private record Claims(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return "anna";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
