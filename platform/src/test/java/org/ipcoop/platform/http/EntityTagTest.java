package org.ipcoop.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ipcoop.platform.problem.DomainException.PreconditionFailed;
import org.ipcoop.platform.problem.DomainException.PreconditionRequired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
    private final EntityTag current = EntityTag.ofRevision(7);

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\"", " \"7\" "})
    void aChangePassesWithTheCurrentVersion(String ifMatch) {
        assertThatCode(() -> current.requireMatch(ifMatch)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"7\"", "7", "\"77\""})
    void aChangeWithAnotherVersionIsStale(String ifMatch) {
        assertThatThrownBy(() -> current.requireMatch(ifMatch)).isInstanceOf(PreconditionFailed.class);
    }

    @Test
    void aChangeWithoutAVersionIsRefused() {
        assertThatThrownBy(() -> current.requireMatch(null)).isInstanceOf(PreconditionRequired.class);
        assertThatThrownBy(() -> current.requireMatch(" ")).isInstanceOf(PreconditionRequired.class);
    }

    @Test
    void aReadComparesWeakly() {
        assertThat(current.isKnownTo("W/\"7\"")).isTrue();
        assertThat(EntityTag.weak("7").isKnownTo("\"6\", \"7\"")).isTrue();
        assertThat(current.isKnownTo("*")).isTrue();
        assertThat(current.isKnownTo("\"6\"")).isFalse();
        assertThat(current.isKnownTo(null)).isFalse();
        assertThat(EntityTag.weak("a").header()).isEqualTo("W/\"a\"");
    }
}
