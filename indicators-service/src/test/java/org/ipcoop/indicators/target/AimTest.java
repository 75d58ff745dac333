package org.ipcoop.indicators.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.ipcoop.indicators.target.Aim.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AimTest {

    @ParameterizedTest
    @CsvSource({
        "LEVEL_BY, 8, 10, 8",
        "LEVEL_BY, 35, , 35",
        "LEVEL_BY, , 7, 7",
        "LEVEL_BY, 0, , 0",
        "RATE_PA, 16, 18, 16",
        "RATE_PA, 10, , 10",
        "RANK_AT_MOST, , 30, 30",
        "MILESTONE, , , "
    })
    void keepsItsBoundsAndIsMetAtTheNearerOne(Kind kind, BigDecimal min, BigDecimal max, BigDecimal threshold) {
        var aim = Aim.of(kind, min, max);
        assertThat(aim.kind()).isEqualTo(kind);
        assertThat(aim.min()).isEqualTo(min);
        assertThat(aim.max()).isEqualTo(max);
        assertThat(aim.threshold()).isEqualTo(threshold);
    }

    @ParameterizedTest
    @CsvSource({
        "LEVEL_BY, , , a bound is needed",
        "LEVEL_BY, 10, 8, the lower bound is above the upper one",
        "RATE_PA, , 18, a rate needs its lower bound",
        "RANK_AT_MOST, , 30.5, 'a rank is one whole number, the worst that is good enough'",
        "RANK_AT_MOST, 20, 30, 'a rank is one whole number, the worst that is good enough'",
        "RANK_AT_MOST, , 0, a rank starts at 1",
        "MILESTONE, , 1, a milestone has no number",
    })
    void refusesBoundsThatMakeNoAim(Kind kind, BigDecimal min, BigDecimal max, String why) {
        assertThatThrownBy(() -> Aim.of(kind, min, max))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @CsvSource({
        "RANK_AT_MOST, , 30, 30, true", "RANK_AT_MOST, , 30, 31, false", "LEVEL_BY, 35, , 35, true",
        "LEVEL_BY, 8, 10, 7.9, false", "RATE_PA, 16, 18, 19, true", "MILESTONE, , , 1, "
    })
    void isMetByAValueThatIsGoodEnough(Kind kind, BigDecimal min, BigDecimal max, BigDecimal value, Boolean met) {
        assertThat(Aim.of(kind, min, max).isMetBy(value)).isEqualTo(met);
    }
}
