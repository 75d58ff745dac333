package org.ipcoop.indicators.gii.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.ipcoop.indicators.gii.Pace;
import org.ipcoop.indicators.gii.Standing;
import org.ipcoop.indicators.gii.goal.TargetOutlook.Track;
import org.ipcoop.indicators.target.Aim;
import org.ipcoop.indicators.target.LegalStatus;
import org.ipcoop.indicators.target.Name;
import org.ipcoop.indicators.target.Target;
import org.ipcoop.indicators.target.YearRange;
import org.ipcoop.platform.http.Language;
import org.junit.jupiter.api.Test;

class PaceTest {

    /** Score 34, 36, 37 and threshold 43, 44, 44: slopes 1 and 1/3 by hand. */
    private static final List<Standing> STANDINGS =
            List.of(standing(2025, 44, 37, 44), standing(2024, 44, 36, 44), standing(2022, 48, 34, 43));

    @Test
    void thePaceIsTheLeastSquaresSlope() {
        assertThat(Pace.of(STANDINGS, Standing::score).pointsPerYear()).isCloseTo(1, within(1e-12));
        assertThat(Pace.of(STANDINGS, Standing::thresholdScore).pointsPerYear()).isCloseTo(5.0 / 14, within(1e-12));
        assertThat(Pace.of(STANDINGS.subList(0, 1), Standing::score)).isNull();
    }

    @Test
    void onTrackIsJudgedAtTheLastYearWithTheThresholdMovingOn() {
        // Given: 7 points short, catching up 9/14 a year, so it takes 10.9 years
        assertThat(outlook(2030, 2035).status()).isEqualTo(Track.OFF_TRACK);
        assertThat(outlook(2030, 2036).status()).isEqualTo(Track.ON_TRACK);
        assertThat(outlook(2025, 2025).status()).isEqualTo(Track.OVERDUE);

        // When
        Deadline first = outlook(2030, 2035).deadlines().getFirst();

        // Then
        assertThat(first.years()).isEqualTo(5);
        assertThat(first.paceIfItStands()).isCloseTo(1.4, within(1e-12));
        assertThat(first.projectedScore()).isCloseTo(42, within(1e-12));
        assertThat(first.paceIfItMovesOn()).isCloseTo(1.4 + 5.0 / 14, within(1e-12));
    }

    @Test
    void aRankThatIsHeldIsReached() {
        TargetOutlook outlook =
                TargetOutlook.of(target(2030, 2030), 44, List.of(standing(2025, 44, 37, 37)), List.of(), Language.VI);
        assertThat(outlook.status()).isEqualTo(Track.REACHED);
        assertThat(outlook.onTrack()).isTrue();
        assertThat(outlook.why()).isEqualTo("Đã đạt: hạng 44 trong ấn bản 2025.");
    }

    private static TargetOutlook outlook(int from, int to) {
        return TargetOutlook.of(target(from, to), 30, STANDINGS, List.of(), Language.EN);
    }

    private static Target target(int from, int to) {
        return new Target(
                "T",
                "GII",
                new Name("rank", null),
                new Aim.RankAtMost(30),
                "rank",
                new YearRange(from, to),
                2025,
                BigDecimal.valueOf(44),
                new LegalStatus(LegalStatus.Standing.STATEMENT, "said"),
                "a source",
                null,
                true,
                null);
    }

    private static Standing standing(int year, int rank, double score, double threshold) {
        int wanted = rank == 44 && threshold == score ? 44 : 30;
        return new Standing(year, 1, true, 139, rank, score, wanted, threshold, threshold - score);
    }
}
