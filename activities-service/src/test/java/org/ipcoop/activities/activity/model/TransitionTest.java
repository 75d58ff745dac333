package org.ipcoop.activities.activity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionTest {
    private static final Map<Status, String> TABLE = Map.of(
            Status.DRAFT, "PLAN>PLANNED START>ONGOING COMPLETE>COMPLETED CANCEL>CANCELLED",
            Status.PLANNED, "START>ONGOING COMPLETE>COMPLETED CANCEL>CANCELLED",
            Status.ONGOING, "SUSPEND>SUSPENDED COMPLETE>COMPLETED CANCEL>CANCELLED",
            Status.SUSPENDED, "RESUME>ONGOING CANCEL>CANCELLED",
            Status.COMPLETED, "RETURN>ONGOING VERIFY>VERIFIED RETRACT>RETRACTED",
            Status.VERIFIED, "RETRACT>RETRACTED",
            Status.CANCELLED, "",
            Status.RETRACTED, "");

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStateAllowsExactlyItsMoves(Status status) {
        // When
        String moves = status.allowed().stream()
                .map(transition -> transition + ">" + transition.to())
                .collect(Collectors.joining(" "));

        // Then
        assertThat(moves).isEqualTo(TABLE.get(status));
        Arrays.stream(Transition.values())
                .forEach(move -> assertThat(move.isAllowedFrom(status)).isEqualTo(moves.contains(move + ">")));
    }

    @Test
    void onlyTakingBackNeedsAReason() {
        Set<Transition> reasoned = Arrays.stream(Transition.values())
                .filter(Transition::needsReason)
                .collect(Collectors.toSet());

        assertThat(reasoned).containsExactlyInAnyOrder(Transition.RETURN, Transition.RETRACT);
    }

    @Test
    void terminalStatesAreCancelledAndRetracted() {
        assertThat(Arrays.stream(Status.values()).filter(Status::isTerminal))
                .containsExactly(Status.CANCELLED, Status.RETRACTED);
    }
}
