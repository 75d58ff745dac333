package org.ipcoop.indicators.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ipcoop.indicators.target.Contradiction.Why;
import org.ipcoop.indicators.target.TargetMeasure.Actual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of targets, to the last digit. */
class VerdictTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** From 0 at the end of 2020 to 100 at the end of 2030: 3,652 days. */
    @ParameterizedTest
    @CsvSource({
        "2019-01-01, 0",
        "2020-12-31, 0",
        "2021-01-01, 0.027382256298",
        "2025-12-31, 50",
        "2030-12-31, 100",
        "2040-01-01, 100",
    })
    void theStraightPathRunsFromTheEndOfTheBaseYearToTheEndOfTheLast(LocalDate day, BigDecimal expected) {
        Target target = target(Aim.Kind.LEVEL_BY, 100, null, 2020, BigDecimal.ZERO, 2030);

        assertThat(target.path().on(day)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} by 2030 from {1}: {2} at the end of 2025 is {3}")
    @CsvSource({
        // a level, half of the way expected
        "LEVEL_BY, 0, 50, ON_TRACK",
        "LEVEL_BY, 0, 54.9, ON_TRACK",
        "LEVEL_BY, 0, 45, ON_TRACK",
        "LEVEL_BY, 0, 44.9, BEHIND",
        "LEVEL_BY, 0, 55.1, AHEAD",
        "LEVEL_BY, 0, 120, AHEAD",
        "LEVEL_BY, 0, -10, BEHIND",
        // a falling one
        "RANK_AT_MOST, 120, 110, ON_TRACK",
        "RANK_AT_MOST, 120, 112, BEHIND",
        "RANK_AT_MOST, 120, 108, AHEAD",
        // no way to go: held or not
        "LEVEL_BY, 100, 100, ON_TRACK",
        "LEVEL_BY, 100, 99, BEHIND",
        // no baseline
        "LEVEL_BY, , 99, UNKNOWN",
        "LEVEL_BY, , 100, AHEAD",
    })
    void aValueIsHeldAgainstThePathOfItsOwnDay(Aim.Kind kind, BigDecimal baseline, BigDecimal value, Verdict verdict) {
        Target target = kind == Aim.Kind.RANK_AT_MOST
                ? target(kind, null, 100, 2020, baseline, 2030)
                : target(kind, 100, null, 2020, baseline, 2030);

        assertThat(Verdict.of(target, at("2025-12-31", value), TODAY)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "from 24 down to {0} to {1} by 2030: {2} at the end of 2025 is {3}, met {4}")
    @CsvSource({
        ", 12, 18, ON_TRACK, false",
        ", 12, 20, BEHIND, false",
        ", 12, 12, AHEAD, true",
        "10, 12, 11, AHEAD, true",
        "10, 12, 12.1, AHEAD, false",
    })
    void aLevelThatIsToComeDownIsMetBelowItsUpperBound(
            Integer min, Integer max, BigDecimal value, Verdict verdict, Boolean met) {
        Target target = target(Aim.Kind.LEVEL_BY, min, max, 2020, BigDecimal.valueOf(24), 2030);

        assertThat(Verdict.of(target, at("2025-12-31", value), TODAY)).isEqualTo(verdict);
        assertThat(target.isMetBy(value)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "16, 18, 15.9, BEHIND",
        "16, 18, 16, ON_TRACK",
        "16, 18, 18, ON_TRACK",
        "16, 18, 18.1, AHEAD",
        "10, , 50, ON_TRACK"
    })
    void aRateIsToHoldInEveryYear(int min, Integer max, BigDecimal value, Verdict verdict) {
        Target target = target(Aim.Kind.RATE_PA, min, max, 2019, null, 2030);

        assertThat(Verdict.of(target, at("2025-12-31", value), TODAY)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 100, MET",
        "2025-12-31, 99.9, MISSED",
        // what is known is of the year before: it may have been reached since
        "2024-12-31, 99.9, UNKNOWN",
        "2024-12-31, 100, MET",
    })
    void afterItsDayATargetIsMetOrMissed(String on, BigDecimal value, Verdict verdict) {
        Target target = target(Aim.Kind.LEVEL_BY, 100, null, 2020, BigDecimal.ZERO, 2025);

        assertThat(Verdict.of(target, at(on, value), TODAY)).isEqualTo(verdict);
        assertThat(Verdict.of(target, at(on, value), LocalDate.of(2025, 12, 31)))
                .isNotIn(Verdict.MET, Verdict.MISSED);
    }

    @Test
    void aMilestoneAndATargetWithoutAValueAreUnknown() {
        Target milestone = target(Aim.Kind.MILESTONE, null, null, null, null, 2030);
        Target level = target(Aim.Kind.LEVEL_BY, 100, null, 2020, BigDecimal.ZERO, 2025);

        assertThat(Verdict.of(milestone, at("2025-12-31", BigDecimal.ONE), TODAY))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(Verdict.of(level, null, TODAY)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void setsThatWantAnotherValueOrAnotherTimeContradictAndStagesOfOneSetDoNot() {
        // Given
        Target share60 = target(Aim.Kind.LEVEL_BY, 60, null, null, null, 2030);
        Target share40 = target(Aim.Kind.LEVEL_BY, 40, null, null, null, 2025);
        Target share50 = target(Aim.Kind.LEVEL_BY, 50, null, null, null, 2030);
        Target later = target(Aim.Kind.LEVEL_BY, 60, null, null, null, 2045);
        TargetSet plan = set("PLAN", share40, share60);
        TargetSet other = set("OTHER", share50);
        TargetSet third = set("THIRD", later);

        // Then
        assertThat(Contradiction.of(plan, share60, List.of(plan, other, third)))
                .containsExactly(
                        new Contradiction("OTHER", share50.code(), Why.OTHER_VALUE),
                        new Contradiction("THIRD", later.code(), Why.OTHER_TIME));
        assertThat(Contradiction.of(plan, share40, List.of(plan, other, third))).isEmpty();
    }

    @Test
    void equalRatesOfTwoSetsAgreeWhateverTheirYears() {
        // Given
        Target rate = target(Aim.Kind.RATE_PA, 16, 18, 2019, null, 2030);
        Target same = target(Aim.Kind.RATE_PA, 16, 18, 2024, null, 2035);

        // Then
        assertThat(Contradiction.of(set("A", rate), rate, List.of(set("B", same))))
                .isEmpty();
    }

    private static TargetSet set(String code, Target... targets) {
        return new TargetSet(code, new Name(code, null), code, List.of(targets));
    }

    private static Actual at(String day, BigDecimal value) {
        return new Actual(value, day.substring(0, 4), LocalDate.parse(day), "test", false);
    }

    private static Target target(
            Aim.Kind kind, Integer min, Integer max, Integer baseYear, BigDecimal baseline, int due) {
        return new Target(
                kind + "-" + min + "-" + due,
                "TEST",
                new Name("a share", null),
                Aim.of(kind, decimal(min), decimal(max)),
                "%",
                new YearRange(due, due),
                baseYear,
                baseline,
                new LegalStatus(LegalStatus.Standing.DRAFT, "a test"),
                "a test",
                null,
                true,
                null);
    }

    private static BigDecimal decimal(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
