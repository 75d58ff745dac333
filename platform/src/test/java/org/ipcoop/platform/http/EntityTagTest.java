package org.ipcoop.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.DomainException.PreconditionFailed;
import org.ipcoop.platform.problem.DomainException.PreconditionRequired;
import org.ipcoop.platform.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
    private final EntityTag current = EntityTag.ofRevision(7);

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\"", " \"7\" ", "\"a,b\",\"7\"", ",\"7\",,", " * "})
    void aChangePassesWithTheCurrentVersion(String ifMatch) {
        assertThatCode(() -> current.requireMatch(ifMatch)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"7\"", "\"77\"", "\"\"", "\"6\",W/\"7\""})
    void aChangeWithAnotherVersionIsStale(String ifMatch) {
        assertThatThrownBy(() -> current.requireMatch(ifMatch)).isInstanceOf(PreconditionFailed.class);
    }

    @Test
    void aChangeWithoutAVersionIsRefused() {
        assertThatThrownBy(() -> current.requireMatch(null)).isInstanceOf(PreconditionRequired.class);
        assertThatCode(() -> current.requireMatchIfSent(null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> current.requireMatchIfSent("\"6\"")).isInstanceOf(PreconditionFailed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", " ", "", ",", "\"7", "7\"", "w/\"7\"", "\"6\" \"7\"", "\"7\", x", "*, \"7\"", "\"a b\""})
    void whatIsNoListOfTagsIsRefusedByTheNameOfItsHeader(String broken) {
        assertThatThrownBy(() -> current.requireMatch(broken))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(Violation.parameter("If-Match", "entity-tags")));
        assertThatThrownBy(() -> current.requireNoMatch(broken))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(Violation.parameter("If-None-Match", "entity-tags")));
        assertThat(current.isKnownTo(broken)).isFalse();
    }

    @Test
    void aWeakTagNeverMatchesForAChange() {
        assertThatThrownBy(() -> EntityTag.weak("7").requireMatch("W/\"7\"")).isInstanceOf(PreconditionFailed.class);
        assertThatCode(() -> EntityTag.weak("7").requireMatch("*")).doesNotThrowAnyException();
    }

    @Test
    void ifNoneMatchLetsAChangePassOnlyWhereTheVersionIsAnother() {
        assertThatCode(() -> current.requireNoMatch(null)).doesNotThrowAnyException();
        assertThatCode(() -> current.requireNoMatch("\"6\"")).doesNotThrowAnyException();
        assertThatThrownBy(() -> current.requireNoMatch("*")).isInstanceOf(PreconditionFailed.class);
        assertThatThrownBy(() -> current.requireNoMatch("\"6\", W/\"7\"")).isInstanceOf(PreconditionFailed.class);
    }

    @Test
    void nothingThatIsThereMatchesWhatIsNot() {
        assertThatCode(() -> EntityTag.requireNoneWanted(null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> EntityTag.requireNoneWanted("*")).isInstanceOf(PreconditionFailed.class);
        assertThatThrownBy(() -> EntityTag.requireNoneWanted("x")).isInstanceOf(Invalid.class);
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
