package org.ipcoop.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitsTest {
    private final Clock clock = new Clock();
    private final RateLimits limits = new RateLimits(new Settings(600, 3, 1, 10), clock);

    private static final class Clock implements TimeMeter {
        private long nanos = 1;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private record Settings(int reads, int writes, int imports, int callers) implements RateSettings {
        @Override
        public boolean enabled() {
            return true;
        }
    }

    @Test
    void aMinutesWorthMayComeAtOnceAndThenOnePerShareOfTheMinute() {
        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> limits.take(Budget.WRITES, "an"))
                        .map(Balance::left))
                .containsExactly(2L, 1L, 0L);
        Balance refused = limits.take(Budget.WRITES, "an");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.seconds()).isEqualTo(20);
        assertThat(refused.state()).isEqualTo("\"writes\";r=0;t=20");
        assertThat(refused.policy()).isEqualTo("\"writes\";q=3;w=60");

        clock.pass(Duration.ofSeconds(20));
        assertThat(limits.take(Budget.WRITES, "an").granted()).isTrue();
        assertThat(limits.take(Budget.WRITES, "an").granted()).isFalse();
    }

    @Test
    void callersAndBudgetsAreApart() {
        assertThat(limits.take(Budget.IMPORTS, "an").granted()).isTrue();
        assertThat(limits.take(Budget.IMPORTS, "an").granted()).isFalse();
        assertThat(limits.take(Budget.IMPORTS, "binh").granted()).isTrue();
        assertThat(limits.take(Budget.WRITES, "an").granted()).isTrue();
        assertThat(limits.take(Budget.READS, "an").state()).isEqualTo("\"reads\";r=599");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ORDINARY, READS",
        "HEAD, ORDINARY, READS",
        "POST, ORDINARY, WRITES",
        "PATCH, ORDINARY, WRITES",
        "POST, FILE, IMPORTS",
        "POST, BULK, IMPORTS"
    })
    void whatARequestIsCountedAs(String method, Load load, Budget budget) {
        assertThat(Budget.of(method, load)).isEqualTo(budget);
    }

    /** One token of 600 a minute comes every 100 ms; a client told 0 s would come back too early. */
    @Test
    void theTimeToWaitIsRoundedUp() {
        IntStream.range(0, 600).forEach(i -> limits.take(Budget.READS, "an"));
        assertThat(limits.take(Budget.READS, "an").seconds()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "2001:db8:1:3::9, 20010db800010003"
    })
    void anIpv6NetworkIsOneCaller(String address, String network) {
        assertThat(CallerKey.network(address)).isEqualTo(network);
    }

    @Test
    void limitsThatCannotBeKeptAreRefusedAtTheStart() {
        assertThatCode(() -> LimitsCheck.require("body", 1, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> LimitsCheck.require("body", 2, 1)).hasMessageContaining("2 for body is outside 1..1");
        assertThatThrownBy(() -> LimitsCheck.require("writes a minute", 0, 9))
                .isInstanceOf(IllegalStateException.class);
    }
}
