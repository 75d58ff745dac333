package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.composite.IndexNode;
import org.ipcoop.indicators.composite.Treatment;
import org.ipcoop.indicators.gii.Verification.FixedGoalposts;
import org.ipcoop.indicators.gii.Verification.RankDifference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WIPO's own scores are the oracle: indicator values in, every score, rank and flag out. */
class VerificationTest {

    @ParameterizedTest
    @CsvSource({"2024, 13376, 1, 1", "2025, 13921, 7, 0"})
    void reproducesEveryScoreRankAndFlag(int year, int scores, int splits, int incomeGroup) {
        // When
        Verification verification = Verifier.verify(edition(year), 1);

        // Then
        assertThat(verification.largestScoreDifference()).isLessThan(1e-12);
        assertThat(verification.scoresCompared()).isEqualTo(scores);
        assertThat(verification.scoresOverTolerance()).isZero();
        assertThat(verification.scoresOnOneSideOnly()).isZero();
        assertThat(verification.rankMismatches()).isZero();
        assertThat(verification.officialSplitsOfEqualValues()).isEqualTo(splits);
        assertThat(verification.rankDifferences())
                .hasSize(splits)
                .extracting(RankDifference::node)
                .containsOnly("IN.1.1.1");
        assertThat(verification.dataCoverage().mismatches()).isZero();
        assertThat(verification.strengthsOverall().mismatches()).isZero();
        assertThat(verification.strengthsIncomeGroup().mismatches()).isEqualTo(incomeGroup);
        assertThat(verification.fixedGoalposts()).isEmpty();
        assertThat(verification.reasons()).isEmpty();
        assertThat(verification.verified()).isTrue();
    }

    @Test
    void names2022sTenIndicatorsBetweenFixedGoalpostsAndWhatHangsOnThem() {
        // When
        Verification verification = Verifier.verify(edition(2022), 1);

        // Then
        assertThat(verification.verified()).isFalse();
        assertThat(verification.fixedGoalposts())
                .extracting(FixedGoalposts::node)
                .containsExactly(
                        "IN.1.3.1",
                        "IN.2.3.4",
                        "IN.3.1.1",
                        "IN.3.1.2",
                        "IN.3.1.3",
                        "IN.3.1.4",
                        "IN.3.3.2",
                        "IN.4.1.1",
                        "IN.5.2.1",
                        "IN.5.2.2");
        FixedGoalposts first = verification.fixedGoalposts().getFirst();
        assertThat(first.low()).isEqualTo(1);
        assertThat(first.high()).isEqualTo(7);
        assertThat(first.largestDifferenceByMinMax()).isCloseTo(12.43, within(0.01));
        assertThat(first.hangingOnIt()).containsExactly("IN.1.3", "IN.1", "IN", "IDX");
        assertThat(verification.rankMismatches()).isZero();
        assertThat(verification.strengthsOverall().mismatches()).isEqualTo(62);
        assertThat(verification.reasons()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2024, 2025})
    void findsTheWeightsInTheEdition(int year) {
        Map<String, Double> halves = edition(year).engine().nodes().stream()
                .filter(node -> node.weight() != 1)
                .collect(Collectors.toMap(IndexNode::code, IndexNode::weight, (a, b) -> a, TreeMap::new));
        List<String> expected = year == 2022
                ? List.of("IN.1.2.1", "IN.1.2.2", "IN.2.3.1", "IN.2.3.2", "OUT.7.2", "OUT.7.3")
                : List.of("OUT.7.2", "OUT.7.3");
        assertThat(List.copyOf(halves.keySet())).isEqualTo(expected);
        assertThat(halves.values()).containsOnly(0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "2022, IN.1.1.1 IN.1.2.3 IN.2.1.5 IN.4.3.1 IN.4.3.2",
        "2024, IN.1.1.1 IN.2.1.5 IN.4.3.1 IN.4.3.2",
        "2025, IN.1.1.1 IN.2.1.5 IN.4.3.1 IN.4.3.2"
    })
    void findsTheDirectionsInTheEdition(int year, String bads) {
        assertThat(edition(year).engine().nodes().stream()
                        .filter(node -> node.direction() == Direction.LESS_IS_BETTER)
                        .map(IndexNode::code)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(bads);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, IN.2.3.3 IN.4.2.2 IN.5.2.5 OUT.6.1.1 OUT.7.3.3",
        "2025, IN.2.3.3 IN.4.2.3 IN.4.2.4 IN.4.3.3 IN.5.2.5 IN.5.3.1 OUT.6.1.1 OUT.6.1.2 OUT.6.3.1 OUT.7.1.4 OUT.7.3.3"
    })
    void takesLogarithmsWhereTheDataAskForThem(int year, String logged) {
        ComputedEdition edition = edition(year);
        List<String> found = new ArrayList<>();
        for (int node = 0; node < edition.grid().nodes().size(); node++) {
            if (edition.result().treatments().get(node) instanceof Treatment.Logged) {
                found.add(edition.grid().nodes().get(node).num());
            }
        }
        assertThat(String.join(" ", found)).isEqualTo(logged);
    }

    @Test
    void comparesAnUnclassifiedEconomyWithTheGroupItsFlagsFit() {
        ComputedEdition edition = edition(2025);
        int venezuela = edition.grid().economyByIso3().get("VEN");
        assertThat(edition.grid().economy(venezuela).incomeGroup()).isEqualTo("NA");
        assertThat(edition.incomeGroups()[venezuela]).isEqualTo("UM");
    }

    private static ComputedEdition edition(int year) {
        return ComputedEdition.of(CsvFigures.shipped(year));
    }
}
