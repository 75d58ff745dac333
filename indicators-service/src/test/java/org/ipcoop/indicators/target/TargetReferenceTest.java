package org.ipcoop.indicators.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "D1068-PAT;R57-PAT, D1068-PAT, true",
        "D1068-PAT; R57-PAT, R57-PAT, true",
        "D1068-PAT;R57-PAT, D1068-PA, false",
        "D1068-PAT, D1068-PAT2, false",
        "GII-*, GII-30-2045, true",
        "GII-*, GI, false",
        "'', D1068-PAT, false",
        ", D1068-PAT, false",
    })
    void namesCodesOneByOneOrByTheirBeginning(String reference, String code, boolean named) {
        assertThat(TargetReference.parse(reference).names(code)).isEqualTo(named);
    }
}
