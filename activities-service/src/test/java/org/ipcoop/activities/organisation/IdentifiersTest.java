package org.ipcoop.activities.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"0100684378", "0100109106", "0100109106-011"})
    void taxCodesInUsePass(String taxCode) {
        assertThat(codes(taxCode, null, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0100684379", "0100109016", "1234567890"})
    void aWrongDigitOrTwoSwappedAreFound(String taxCode) {
        assertThat(codes(taxCode, null, null)).containsExactly("/taxCode check-digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100684378", "0100109106011", "0100109106-11", "٠١٠٠٦٨٤٣٧٨"})
    void whatHasAnotherShapeIsNoTaxCode(String taxCode) {
        assertThat(codes(taxCode, null, null)).containsExactly("/taxCode tax-code-format");
    }

    @Test
    void theOtherIdentifiersFollowTheirStandards() {
        assertThat(codes(null, "XM-DAC-928", "VN")).isEmpty();
        assertThat(codes(null, "928", "VNM")).containsExactly("/iatiId pattern", "/country country-unknown");
    }

    private static java.util.List<String> codes(
            @Nullable String taxCode, @Nullable String iatiId, @Nullable String country) {
        Violations violations = new Violations();
        Identifiers.check(taxCode, iatiId, country, violations);
        return violations.list().stream()
                .map((Violation violation) -> violation.pointer() + " " + violation.code())
                .toList();
    }
}
