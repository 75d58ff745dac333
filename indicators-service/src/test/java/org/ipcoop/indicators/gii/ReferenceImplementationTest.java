package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ipcoop.indicators.composite.BruteForce;
import org.ipcoop.indicators.composite.Normalisation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped editions by the engine and by the slow reference: the same scores and ranks, the same treatment of outliers. */
class ReferenceImplementationTest {
    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025})
    void everyScoreAndRankIsThatOfTheReference(int year) {
        // Given
        ComputedEdition edition = ComputedEdition.of(CsvFigures.shipped(year));
        double[][] values = edition.grid().values();
        BruteForce reference = new BruteForce(edition.engine().nodes(), values, Normalisation.MIN_MAX);
        for (int node = 0; node < values.length; node++) {
            // When
            double[] expected = new double[values[node].length];
            for (int economy = 0; economy < expected.length; economy++) {
                expected[economy] = reference.score(node, economy);
            }

            // Then
            for (int economy = 0; economy < expected.length; economy++) {
                double own = expected[economy];
                long better = Arrays.stream(expected)
                        .filter(score -> score > own + EXACT)
                        .count();
                if (Double.isNaN(own)) {
                    assertThat(edition.score(node, economy)).isNull();
                    assertThat(edition.rank(node, economy)).isNull();
                } else {
                    assertThat(edition.score(node, economy)).isCloseTo(own, within(EXACT));
                    assertThat(edition.rank(node, economy)).isEqualTo((int) better + 1);
                }
            }
        }
    }
}
