package org.ipcoop.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FailpointsTest {

    @Test
    void onlyTheArmedPointKillsAndOnlyTheNthTime() {
        AtomicInteger deaths = new AtomicInteger();
        Failpoints failpoints = new Failpoints(Failpoint.AFTER_COMMIT, 2, deaths::incrementAndGet);
        failpoints.reach(Failpoint.BEFORE_COMMIT);
        failpoints.reach(Failpoint.AFTER_COMMIT);
        assertThat(deaths).hasValue(0);
        failpoints.reach(Failpoint.AFTER_COMMIT);
        assertThat(deaths).hasValue(1);
    }

    @Test
    void productionRefusesToBeArmedUnlessThatIsAllowed() {
        OutboxSettings off = OutboxBench.settings(Map.of());
        OutboxSettings armed = OutboxBench.settings(Map.of("failpoint", "after-ack-before-delete"));
        assertThat(off.failpoint()).isEqualTo(Failpoint.NONE);
        assertThat(armed.failpoint()).isEqualTo(Failpoint.AFTER_ACK_BEFORE_DELETE);
        assertThatCode(() -> Failpoints.of(off, true, false)).doesNotThrowAnyException();
        assertThatCode(() -> Failpoints.of(armed, true, true)).doesNotThrowAnyException();
        assertThatCode(() -> Failpoints.of(armed, false, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Failpoints.of(armed, true, false)).hasMessageContaining("ipcoop.failpoints.allowed");
    }
}
