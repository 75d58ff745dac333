package org.ipcoop.indicators.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.ipcoop.indicators.target.LegalStatus.Standing;
import org.junit.jupiter.api.Test;

class TargetCsvTest {

    @Test
    void shipsEverySetOfItsInstrumentWithAllItsTargets() {
        assertThat(TargetCsv.shipped())
                .extracting(TargetSet::code, set -> set.targets().size())
                .containsExactly(
                        tuple("GII-30-5-10Y", 1),
                        tuple("GII-40-2030", 1),
                        tuple("GII-30-2045", 1),
                        tuple("D1068", 6),
                        tuple("D2205", 4),
                        tuple("R57", 6),
                        tuple("DR35", 5),
                        tuple("DR45", 1));
    }

    @Test
    void keepsTheMinistersStatementWithItsYearsBaselineAndStanding() {
        var target = TargetCsv.shipped().getFirst().targets().getFirst();
        assertThat(target.aim()).isEqualTo(new Aim.RankAtMost(30));
        assertThat(target.by()).isEqualTo(new YearRange(2030, 2035));
        assertThat(target.baseYear()).isEqualTo(2025);
        assertThat(target.baseline()).isEqualTo(BigDecimal.valueOf(44));
        assertThat(target.legalStatus().standing()).isEqualTo(Standing.STATEMENT);
        assertThat(target.verified()).isTrue();
    }

    @Test
    void saysWhichTargetsWereNotVerified() {
        assertThat(TargetCsv.shipped())
                .flatMap(TargetSet::targets)
                .filteredOn(target -> !target.verified())
                .extracting(Target::code)
                .containsExactly("R57-PAT", "R57-COMM");
    }
}
