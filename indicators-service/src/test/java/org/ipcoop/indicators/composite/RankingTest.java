package org.ipcoop.indicators.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void equalsShareTheBestRankAndTheNextOneIsSkipped() {
        double[] scores = {30, 50, Double.NaN, 30, 90, 10};
        assertThat(Ranking.descending(scores, 0)).containsExactly(3, 2, 0, 3, 1, 5);
    }

    @Test
    void roundingInTheLastBitSplitsNoTie() {
        double[] scores = {0.3, 0.1 + 0.2, 0.2};
        assertThat(Ranking.descending(scores, 1e-9)).containsExactly(1, 1, 3);
        assertThat(Ranking.descending(scores, 0)).containsExactly(2, 1, 3);
    }

    @Test
    void percentRanksAreTruncatedToThousandthsWithoutBinaryRounding() {
        // Given: rank 51 of 141, so 90 of the 140 others are worse, 0.642857…; and rank 358 of 1001, exactly 0.643
        int[] of141 = Ranking.percentRanks(IntStream.rangeClosed(1, 141).toArray());
        int[] of1001 = Ranking.percentRanks(IntStream.rangeClosed(1, 1001).toArray());

        // Then
        assertThat(of141[50]).isEqualTo(642);
        assertThat(of1001[357]).isEqualTo(643);
        assertThat(of141[0]).isEqualTo(1000);
        assertThat(of141[140]).isZero();
    }

    @Test
    void aMissingRankHasNoPercentRankAndIsNoOtherUnit() {
        assertThat(Ranking.percentRanks(new int[] {1, 0, 2, 2})).containsExactly(1000, -1, 0, 0);
    }
}
