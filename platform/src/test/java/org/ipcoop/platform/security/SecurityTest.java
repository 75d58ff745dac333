package org.ipcoop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipcoop.platform.problem.DomainException.Forbidden;
import org.junit.jupiter.api.Test;

class SecurityTest {

    @Test
    void productionRefusesToStartWithoutATokenVerifier() {
        var nothing = new TokenVerifierCheck(Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> nothing.check(LaunchMode.NORMAL)).hasMessageContaining("quarkus.oidc.auth-server-url");
        assertThatCode(() -> nothing.check(LaunchMode.TEST)).doesNotThrowAnyException();
        var key = new TokenVerifierCheck(Optional.of("key"), Optional.empty());
        assertThatCode(() -> key.check(LaunchMode.NORMAL)).doesNotThrowAnyException();
        var provider = new TokenVerifierCheck(Optional.empty(), Optional.of("https://id"));
        assertThatCode(() -> provider.check(LaunchMode.NORMAL)).doesNotThrowAnyException();
    }

    @Test
    void aCallerActsForItsOwnOrganisationOnly() {
        Caller caller = new Caller("s", "NOIP", Set.of(Roles.REPORTER));
        assertThatCode(() -> caller.requireOrganisation("NOIP")).doesNotThrowAnyException();
        assertThatThrownBy(() -> caller.requireOrganisation("WIPO")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> new Caller("s", null, Set.of()).requireOrganisation("NOIP"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whoIsRefusedIsToldWhatWouldDo() {
        Caller caller = new Caller("s", "NOIP", Set.of(Roles.READER));
        assertThatThrownBy(() -> caller.requireOrganisation("WIPO"))
                .isInstanceOfSatisfying(
                        Forbidden.class,
                        refused -> assertThat(refused.members())
                                .isEqualTo(Map.of("organisation", "NOIP", "requiredOrganisation", "WIPO")));
        assertThatThrownBy(() -> caller.requireRole(Roles.REPORTER, Roles.STEWARD))
                .isInstanceOfSatisfying(
                        Forbidden.class,
                        refused -> assertThat(refused.members())
                                .isEqualTo(Map.of("requiredRoles", List.of("reporter", "steward"))));
        assertThatCode(() -> caller.requireRole(Roles.STEWARD, Roles.READER)).doesNotThrowAnyException();
    }

    @Test
    void anonymousReadsOnlyWhereReadsArePublic() {
        var anonymous = QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        assertThat(roles(new ReaderRole(() -> false), anonymous)).isEmpty();
        assertThat(roles(new ReaderRole(() -> true), anonymous)).containsExactly(Roles.READER);
    }

    @Test
    void aRoleOfAnotherSystemDoesNotRead() {
        var stranger = QuarkusSecurityIdentity.builder()
                .setPrincipal(() -> "x")
                .addRole("admin")
                .build();
        assertThat(roles(new ReaderRole(() -> false), stranger)).containsExactly("admin");
    }

    private static Set<String> roles(ReaderRole augmentor, io.quarkus.security.identity.SecurityIdentity identity) {
        return augmentor.augment(identity, null).await().indefinitely().getRoles();
    }
}
