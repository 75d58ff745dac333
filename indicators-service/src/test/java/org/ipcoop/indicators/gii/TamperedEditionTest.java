package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a wrong figure in an edition does to its verification: it is found, named, and does not bend the method. */
class TamperedEditionTest {

    @Test
    void aWrongScoreIsFoundAndNamed() {
        // Given
        EditionFigures figures =
                with("VNM", "IN.1.2", cell -> cell(cell, cell.value(), cell.score() + 0.5, cell.rank()));

        // When
        Verification verification = Verifier.verify(ComputedEdition.of(figures), 1);

        // Then
        assertThat(verification.verified()).isFalse();
        assertThat(verification.scoresOverTolerance()).isEqualTo(1);
        assertThat(verification.worstCells().getFirst().node()).isEqualTo("IN.1.2");
        assertThat(verification.worstCells().getFirst().economy()).isEqualTo("VNM");
        assertThat(verification.largestScoreDifference()).isCloseTo(0.5, within(1e-9));
        assertThat(verification.fixedGoalposts()).isEmpty();
    }

    @Test
    void aWrongValueMovesEverythingAboveIt() {
        EditionFigures figures =
                with("VNM", "IN.1.2.1", cell -> cell(cell, cell.value() + 0.1, cell.score(), cell.rank()));
        Verification verification = Verifier.verify(ComputedEdition.of(figures), 1);
        assertThat(verification.verified()).isFalse();
        assertThat(verification.worstCells().subList(0, 5))
                .extracting(Verification.CellDifference::node)
                .containsExactly("IN.1.2.1", "IN.1.2", "IN.1", "IN", "IDX");
    }

    @Test
    void aWrongRankIsAMismatch() {
        EditionFigures figures = with("VNM", "IDX", cell -> cell(cell, cell.value(), cell.score(), 43));
        Verification verification = Verifier.verify(ComputedEdition.of(figures), 1);
        assertThat(verification.rankMismatches()).isEqualTo(1);
        assertThat(verification.officialSplitsOfEqualValues()).isEqualTo(7);
        assertThat(verification.reasons())
                .extracting(Verification.Reason::message)
                .containsExactly("1 ranks differ from the published ones.");
    }

    private static CellFigures cell(CellFigures cell, Double value, Double score, Integer rank) {
        return new CellFigures(
                cell.iso3(),
                cell.num(),
                cell.dataYear(),
                value,
                score,
                rank,
                cell.strengthOverall(),
                cell.strengthIncomeGroup(),
                cell.outdated(),
                cell.coverageMissing());
    }

    private static EditionFigures with(String iso3, String num, UnaryOperator<CellFigures> change) {
        EditionFigures figures = CsvFigures.shipped(2025);
        return new EditionFigures(
                2025,
                figures.economies(),
                figures.nodes(),
                figures.cells().stream()
                        .map(cell -> cell.iso3().equals(iso3) && cell.num().equals(num) ? change.apply(cell) : cell)
                        .toList());
    }
}
