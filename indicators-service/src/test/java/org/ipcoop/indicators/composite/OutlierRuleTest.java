package org.ipcoop.indicators.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlierRuleTest {

    @Test
    void momentsAreThoseOfASpreadsheet() {
        // Given: the example of the spreadsheets' own manuals, 0.359543 by SKEW and -0.151800 by KURT
        double[] values = {3, 4, 5, 2, 3, 4, 5, 6, 4, 7, Double.NaN};

        // When
        Moments moments = Moments.of(values);

        // Then
        assertThat(moments.skewness()).isCloseTo(0.359543, within(1e-6));
        assertThat(moments.excessKurtosis()).isCloseTo(-0.151800, within(1e-6));
    }

    @Test
    void leavesAnEvenDistributionAlone() {
        double[] values = IntStream.range(0, 30).asDoubleStream().toArray();
        OutlierRule.Treated treated = RandomIndex.RULE.treat(values);
        assertThat(treated.treatment()).isEqualTo(new Treatment.None());
        assertThat(treated.values()).isEqualTo(values);
    }

    @Test
    void pullsTiedMaximaInTogetherAndCountsEach() {
        // Given
        double[] values = IntStream.range(0, 40).asDoubleStream().toArray();
        values[38] = 500;
        values[39] = 500;

        // When
        OutlierRule.Treated treated = RandomIndex.RULE.treat(values);

        // Then
        assertThat(treated.treatment()).isEqualTo(new Treatment.Winsorised(2));
        assertThat(treated.values()[38]).isEqualTo(37);
        assertThat(treated.values()[39]).isEqualTo(37);
        assertThat(values[39]).isEqualTo(500);
    }

    @Test
    void pullsMinimaInWhereTheSkewIsNegative() {
        double[] values = IntStream.range(0, 40).asDoubleStream().toArray();
        values[0] = -500;
        OutlierRule.Treated treated = RandomIndex.RULE.treat(values);
        assertThat(treated.treatment()).isEqualTo(new Treatment.Winsorised(1));
        assertThat(treated.values()[0]).isEqualTo(1);
    }

    @Test
    void forgetsTheWinsorisingAndTakesLogarithmsAfterFivePoints() {
        // Given: each of the largest is an outlier to the rest
        double[] values =
                IntStream.range(0, 100).mapToDouble(i -> Math.pow(2, i)).toArray();

        // When
        OutlierRule.Treated treated = RandomIndex.RULE.treat(values);

        // Then
        assertThat(treated.treatment()).isEqualTo(new Treatment.Logged());
        assertThat(treated.values()[99]).isCloseTo(99 * Math.log(2), within(1e-9));
        assertThat(treated.values()[0]).isZero();
    }

    @Test
    void keepsTheOrderWhereTheLogarithmWouldTurnIt() {
        // Given: the same shape, all below 1
        double[] values =
                IntStream.range(0, 100).mapToDouble(i -> Math.pow(2, i - 105)).toArray();

        // When
        double[] treated = RandomIndex.RULE.treat(values).values();

        // Then
        assertThat(Arrays.stream(treated).toArray()).isSorted();
    }
}
