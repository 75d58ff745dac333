package org.ipcoop.indicators.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.ipcoop.indicators.target.Progress.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @ParameterizedTest
    @CsvSource({
        // rising, falling (ranks), from a baseline of 0, from a negative one
        "10, 15, 20, 0.5",
        "44, 37, 30, 0.5",
        "0, 30, 40, 0.75",
        "-2, 0, 2, 0.5",
        // nothing yet
        "10, 10, 20, 0",
        "44, 44, 30, 0",
        // unclamped: beyond the target, and a step back
        "44, 23, 30, 1.5",
        "44, 51, 30, -0.5",
        "10, 30, 20, 2",
        // exact, and to 12 decimals where there is no end
        "0.1, 0.2, 0.4, 0.333333333333",
        "16, 17.7, 18, 0.85",
    })
    void isTheUnclampedShareOfTheWay(BigDecimal baseline, BigDecimal actual, BigDecimal target, BigDecimal share) {
        var progress = new Progress(baseline, actual, target);
        assertThat(progress.share()).isEqualTo(share);
        assertThat(progress.status()).isEqualTo(Status.KNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 40, 30.0, TARGET_IS_BASELINE",
        "0.0, 1, -0.0, TARGET_IS_BASELINE",
        ", 40, 30, NO_BASELINE",
        "44, , 30, NO_ACTUAL",
        "44, 40, , NO_NUMBER",
    })
    void hasNoShareButAReasonWhereThereIsNone(
            BigDecimal baseline, BigDecimal actual, BigDecimal target, Status status) {
        var progress = new Progress(baseline, actual, target);
        assertThat(progress.share()).isNull();
        assertThat(progress.status()).isEqualTo(status);
    }
}
