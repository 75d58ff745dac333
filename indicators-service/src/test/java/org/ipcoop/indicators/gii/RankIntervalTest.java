package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.ipcoop.indicators.composite.Mean;
import org.ipcoop.indicators.composite.PreparedIndex;
import org.ipcoop.indicators.composite.RankDistribution;
import org.ipcoop.indicators.composite.WeightNoise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Viet Nam's rank when the pillars' weights are drawn and the sub-indices averaged in two ways, 1,000 runs each. */
class RankIntervalTest {

    @ParameterizedTest
    @CsvSource({"2025, 42, 44", "2024, 42, 45"})
    void vietNamsIntervalIsTheKnownOne(int year, double low, double high) {
        // Given
        ComputedEdition edition = ComputedEdition.of(CsvFigures.shipped(year));
        PreparedIndex prepared = edition.engine().prepare(edition.grid().values());
        WeightNoise noise = new WeightNoise(nodes(edition, NodeFigures.Level.PILLAR), 0.25);
        int[] subIndices = nodes(edition, NodeFigures.Level.SUB_INDEX);

        // When
        RankDistribution pooled = noise.simulate(prepared, subIndices, Mean.ARITHMETIC, 1000, 1)
                .pooled(noise.simulate(prepared, subIndices, Mean.GEOMETRIC, 1000, 2));

        // Then
        int vietNam = edition.grid().economyByIso3().get("VNM");
        assertThat(pooled.percentile(vietNam, 0.05)).isEqualTo(low);
        assertThat(pooled.percentile(vietNam, 0.5)).isEqualTo(44);
        assertThat(pooled.percentile(vietNam, 0.95)).isEqualTo(high);
    }

    private static int[] nodes(ComputedEdition edition, NodeFigures.Level level) {
        return IntStream.range(0, edition.grid().nodes().size())
                .filter(node -> edition.grid().nodes().get(node).level() == level)
                .toArray();
    }
}
