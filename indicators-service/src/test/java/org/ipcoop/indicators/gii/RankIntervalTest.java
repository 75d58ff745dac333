package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;

import org.ipcoop.indicators.composite.RankDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Viet Nam's rank when the pillars' weights are drawn and the sub-indices averaged in two ways, 1,000 runs each. */
class RankIntervalTest {

    @ParameterizedTest
    @CsvSource({"2025, 42, 44", "2024, 42, 45"})
    void vietNamsIntervalIsTheKnownOne(int year, double low, double high) {
        // Given
        ComputedEdition edition = ComputedEdition.of(CsvFigures.shipped(year));

        // When
        RankIntervals.Families families = RankIntervals.simulate(edition, 1000, 1);
        RankDistribution pooled = families.arithmetic().pooled(families.geometric());

        // Then
        int vietNam = edition.grid().economyByIso3().get("VNM");
        assertThat(pooled.percentile(vietNam, 0.05)).isEqualTo(low);
        assertThat(pooled.percentile(vietNam, 0.5)).isEqualTo(44);
        assertThat(pooled.percentile(vietNam, 0.95)).isEqualTo(high);
    }
}
