package org.ipcoop.indicators.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.ipcoop.indicators.target.LegalStatus.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(textBlock = """
            GII-30-5-10Y, RANK_AT_MOST, , 30, 2030, 2035, STATEMENT
            GII-40-2030, RANK_AT_MOST, , 40, 2030, 2030, STATEMENT
            GII-30-2045, RANK_AT_MOST, , 30, 2045, 2045, STATEMENT
            D1068-PAT, RATE_PA, 16, 18, 2030, 2030, ADOPTED
            D1068-DES, RATE_PA, 6, 8, 2030, 2030, ADOPTED
            D1068-TM, RATE_PA, 8, 10, 2030, 2030, ADOPTED
            D1068-PVP, RATE_PA, 12, 14, 2030, 2030, ADOPTED
            D1068-CULT, LEVEL_BY, , 7, 2030, 2030, ADOPTED
            D1068-ASEAN, MILESTONE, , , 2030, 2030, ADOPTED
            D2205-UNI, RATE_PA, 16, 18, 2030, 2030, ADOPTED
            D2205-TM, RATE_PA, 8, 10, 2030, 2030, ADOPTED
            D2205-OCOP25, LEVEL_BY, 40, , 2025, 2025, ADOPTED
            D2205-OCOP30, LEVEL_BY, 60, , 2030, 2030, ADOPTED
            R57-TFP, LEVEL_BY, 55, , 2030, 2030, ADOPTED
            R57-DIGI, LEVEL_BY, 30, , 2030, 2030, ADOPTED
            R57-RD, LEVEL_BY, 2, , 2030, 2030, ADOPTED
            R57-RDHC, LEVEL_BY, 12, , 2030, 2030, ADOPTED
            R57-PAT, RATE_PA, 16, 18, 2030, 2030, ADOPTED
            R57-COMM, LEVEL_BY, 8, 10, 2030, 2030, ADOPTED
            DR35-IPII, LEVEL_BY, 35, , 2035, 2035, DRAFT
            DR35-EDU, LEVEL_BY, 100, , 2035, 2035, DRAFT
            DR35-PROG, LEVEL_BY, 100, , 2035, 2035, DRAFT
            DR35-TXN, RATE_PA, 10, , 2035, 2035, DRAFT
            DR35-CEXP, RATE_PA, 8, , 2035, 2035, DRAFT
            DR45-CAP, LEVEL_BY, 80, , 2045, 2045, DRAFT
            """)
    void everyTargetIsOfItsKindWithItsBoundsAndYears(
            String code, Aim.Kind kind, BigDecimal min, BigDecimal max, int from, int to, Standing standing) {
        Target target = TargetCsv.shipped().stream()
                .flatMap(set -> set.targets().stream())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(target.aim()).isEqualTo(Aim.of(kind, min, max));
        assertThat(target.by()).isEqualTo(new YearRange(from, to));
        assertThat(target.legalStatus().standing()).isEqualTo(standing);
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
