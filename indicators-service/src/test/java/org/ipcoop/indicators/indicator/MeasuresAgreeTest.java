package org.ipcoop.indicators.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.ipcoop.indicators.projection.Measure;
import org.junit.jupiter.api.Test;

/** Definitions can name exactly what the projection counts. */
class MeasuresAgreeTest {
    @Test
    void everyMeasureOfTheProjectionCanBeNamed() {
        Set<String> named = new TreeSet<>(Measures.names());

        assertThat(named)
                .isEqualTo(new TreeSet<>(
                        Arrays.stream(Measure.values()).map(Measure::code).toList()));
    }
}
