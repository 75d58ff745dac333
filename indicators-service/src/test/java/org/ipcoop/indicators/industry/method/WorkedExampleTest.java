package org.ipcoop.indicators.industry.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ipcoop.indicators.industry.method.Right.COPYRIGHT;
import static org.ipcoop.indicators.industry.method.Right.PATENT;
import static org.ipcoop.indicators.industry.method.Right.PLANT_VARIETY;
import static org.ipcoop.indicators.industry.method.Right.TRADEMARK;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The example that docs/ip-intensive-industries.md works out by hand, and what happens where a figure of it is missing. */
class WorkedExampleTest {
    private static final IntensiveIndustries RESULT =
            IntensiveIndustries.of(Rows.WORKED_EXAMPLE, List.of(PATENT, TRADEMARK, COPYRIGHT));

    @Test
    void theAverageIsWeightedByEmployment() {
        assertThat(RESULT.averages())
                .containsEntry(PATENT, fraction("2.5", "125", "50000"))
                .containsEntry(TRADEMARK, fraction("5", "250", "50000"))
                .hasSize(2);
    }

    @Test
    void aClassIsIntensiveAboveTheAverageAndSaysWhy() {
        assertThat(RESULT.evidence().get("2610"))
                .containsExactly(
                        new Evidence(PATENT, fraction("15", "60", "4000"), Membership.INTENSIVE),
                        new Evidence(TRADEMARK, fraction("15", "60", "4000"), Membership.INTENSIVE),
                        new Evidence(COPYRIGHT, Fraction.NO_DATA, Membership.NOT_INTENSIVE));
        assertThat(group(PATENT).intensive()).containsExactly("2100", "2610", "5820");
        assertThat(group(TRADEMARK).intensive()).containsExactly("1410", "2100", "2610", "5820");
        assertThat(group(COPYRIGHT).intensive()).containsExactly("2100", "5820");
    }

    @Test
    void sharesAreOfTheWholeEconomy() {
        assertThat(group(PATENT).share(Measure.VALUE_ADDED)).isEqualTo(fraction("35", "3500", "10000"));
        assertThat(group(PATENT).share(Measure.EMPLOYMENT)).isEqualTo(fraction("9.166666666667", "5500", "60000"));
        assertThat(group(TRADEMARK).share(Measure.VALUE_ADDED)).isEqualTo(fraction("50", "5000", "10000"));
        assertThat(group(COPYRIGHT).share(Measure.VALUE_ADDED)).isEqualTo(fraction("15", "1500", "10000"));
    }

    @Test
    void unknownExportsOfOneClassMakeTheShareAPartOne() {
        assertThat(group(PATENT).share(Measure.GOODS_EXPORTS))
                .isEqualTo(new Fraction(decimal("46"), decimal("2300"), decimal("5000"), Status.PARTIAL));
    }

    @Test
    void theWagePremiumComparesMeanWages() {
        assertThat(group(PATENT).wagePremium())
                .isEqualTo(fraction("274.944567627494", "0.172727272727", "0.046067415730"));
        assertThat(RESULT.overall().wagePremium())
                .isEqualTo(fraction("172.043010752688", "0.106451612903", "0.039130434783"));
    }

    @Test
    void overallCountsEachClassOnce() {
        assertThat(RESULT.overall().intensive()).containsExactly("1410", "2100", "2610", "5820");
        assertThat(RESULT.overall().share(Measure.VALUE_ADDED)).isEqualTo(fraction("50", "5000", "10000"));
        assertThat(RESULT.overall().share(Measure.EMPLOYMENT)).isEqualTo(fraction("25.833333333333", "15500", "60000"));
        assertThat(RESULT.withoutData()).isEmpty();
    }

    @Test
    void aRightNobodyCountedIsToldAndMakesTheWholeAPart() {
        // When
        var result = IntensiveIndustries.of(Rows.WORKED_EXAMPLE, EnumSet.of(PATENT, PLANT_VARIETY));

        // Then
        assertThat(result.averages().get(PLANT_VARIETY)).isEqualTo(Fraction.NO_DATA);
        assertThat(result.withoutData()).containsExactly(PLANT_VARIETY);
        assertThat(result.overall().intensive()).containsExactly("2100", "2610", "5820");
        assertThat(result.overall().share(Measure.VALUE_ADDED).status()).isEqualTo(Status.PARTIAL);
        assertThat(Objects.requireNonNull(result.groups().get(PLANT_VARIETY)).share(Measure.EMPLOYMENT))
                .isEqualTo(Fraction.NO_DATA);
    }

    @Test
    void aClassWithoutACountIsOnNeitherSide() {
        // Given
        var rows = List.of(
                Rows.row("0111", 10, 1, 10, 1, 9, null, null),
                Rows.row("0112", 10, 1, 5, 1, 1, null, null),
                Rows.row("0113", 10, 1, 99, 1, null, null, null),
                Rows.row(IndustryRow.TOTAL, 40, 4, null, 4, null, null, null));

        // When
        var group = Objects.requireNonNull(
                IntensiveIndustries.of(rows, List.of(PATENT)).groups().get(PATENT));

        // Then
        assertThat(group.unknown()).containsExactly("0113");
        assertThat(group.wagePremium())
                .isEqualTo(new Fraction(decimal("100"), decimal("1"), decimal("0.5"), Status.PARTIAL));
    }

    @Test
    void withoutTheEconomyThereIsNoShare() {
        // Given
        var classes = Rows.WORKED_EXAMPLE.stream().filter(row -> !row.isTotal()).toList();

        // When
        var group = IntensiveIndustries.of(classes, List.of(PATENT)).overall();

        // Then
        assertThat(group.share(Measure.VALUE_ADDED))
                .isEqualTo(new Fraction(null, decimal("3500"), null, Status.NO_DATA));
    }

    @Test
    void aClassThatIsExactlyAverageIsNotIntensive() {
        // Given
        var rows = List.of(Rows.row("0111", 3, 1, 1, 1, 1, null, null), Rows.row("0112", 6, 1, 1, 1, 2, null, null));

        // When
        var overall = IntensiveIndustries.of(rows, List.of(PATENT)).overall();

        // Then
        assertThat(overall.intensive()).isEmpty();
        assertThat(overall.others()).containsExactly("0111", "0112");
    }

    private static Group group(Right right) {
        return Objects.requireNonNull(RESULT.groups().get(right));
    }

    private static Fraction fraction(String value, String numerator, String denominator) {
        return new Fraction(decimal(value), plain(numerator), plain(denominator), Status.OK);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static @Nullable BigDecimal plain(String text) {
        BigDecimal stripped = decimal(text).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
