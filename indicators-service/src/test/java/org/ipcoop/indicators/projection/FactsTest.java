package org.ipcoop.indicators.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ipcoop.indicators.projection.Examples.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an activity contributes by its state, day and place. */
class FactsTest {
    private static final Result.Awareness REACHED = new Result.Awareness("WEB", 20L, null);

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "VERIFIED"})
    void aCompletedActivityCountsOnTheDayItEnded(ActivityStatus status) {
        // Given
        Snapshot snapshot = snapshot(ActivityType.AWARENESS, status, REACHED, null, Map.of());

        // When
        List<Fact> facts = Facts.of(snapshot);

        // Then
        assertThat(facts)
                .extracting(fact -> fact.key().measure(), fact -> fact.key().day(), Fact::value)
                .containsExactly(
                        tuple("activities", END, BigDecimal.ONE),
                        tuple("persons_reached", END, new BigDecimal("20")),
                        tuple("planned_to_end", PLANNED_END, BigDecimal.ONE));
        assertThat(facts.getFirst().key())
                .isEqualTo(
                        new FactKey("activities", END, "AWARENESS", "A5", "", "NOIP", false, Dims.NONE.values(), ""));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLANNED", "ONGOING", "SUSPENDED", "CANCELLED"})
    void anActivityNotYetDoneCountsOnlyAsPlanned(ActivityStatus status) {
        assertThat(lines(snapshot(ActivityType.AWARENESS, status, REACHED, null, Map.of())))
                .containsExactly("planned_to_end = 1");
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "RETRACTED"})
    void aRetractedActivityContributesNothing(ActivityStatus status) {
        assertThat(lines(snapshot(ActivityType.AWARENESS, status, REACHED, null, Map.of())))
                .isEmpty();
    }

    @Test
    void withoutAPlannedEndNothingWasPlannedToEnd() {
        // Given
        Snapshot snapshot = new Snapshot(
                ID,
                "NOIP",
                ActivityType.AWARENESS,
                List.of("A5"),
                ActivityStatus.ONGOING,
                1,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        // Then
        assertThat(Facts.of(snapshot)).isEmpty();
    }

    @Test
    void aCompletedActivityMustHaveEnded() {
        assertThatThrownBy(() -> new Snapshot(
                        ID,
                        "NOIP",
                        ActivityType.AWARENESS,
                        List.of("A5"),
                        ActivityStatus.COMPLETED,
                        1,
                        false,
                        null,
                        new Snapshot.Interval(LocalDate.of(2026, 1, 1), null),
                        null,
                        null,
                        null,
                        null,
                        null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("completed without /actual/end");
    }

    @Test
    void numbersAreSplitByShareAndTheLastProvinceTakesTheRest() {
        // Given three provinces with equal shares and 20 persons
        Snapshot snapshot = completed(ActivityType.AWARENESS, REACHED, in("79", null), in("01", null), in("48", null));

        // Then
        assertThat(lines(snapshot))
                .containsExactly(
                        "activities[01] = 0.333333333333",
                        "activities[48] = 0.333333333333",
                        "activities[79] = 0.333333333334",
                        "persons_reached[01]{channel=WEB} = 6.66666666666",
                        "persons_reached[48]{channel=WEB} = 6.66666666666",
                        "persons_reached[79]{channel=WEB} = 6.66666666668",
                        "planned_to_end[01]{delivered=yes} = 0.333333333333",
                        "planned_to_end[48]{delivered=yes} = 0.333333333333",
                        "planned_to_end[79]{delivered=yes} = 0.333333333334");
    }

    @Test
    void givenSharesAreKeptAndTheRestIsSharedEqually() {
        assertThat(results(completed(ActivityType.AWARENESS, REACHED, in("01", "0.6"), in("48", null), in("79", null))))
                .containsExactly(
                        "persons_reached[01]{channel=WEB} = 12",
                        "persons_reached[48]{channel=WEB} = 4",
                        "persons_reached[79]{channel=WEB} = 4");
    }

    @Test
    void sharesThatDontQuiteSumToOneLoseNothing() {
        assertThat(results(completed(
                        ActivityType.AWARENESS, REACHED, in("01", "0.333"), in("48", "0.333"), in("79", "0.333"))))
                .containsExactly(
                        "persons_reached[01]{channel=WEB} = 6.66",
                        "persons_reached[48]{channel=WEB} = 6.66",
                        "persons_reached[79]{channel=WEB} = 6.68");
    }

    @Test
    void membersAreNamedOnceInEveryProvince() {
        // Given
        var support = new Result.EnterpriseSupport(
                2L, null, null, List.of("0100000001"), null, null, null, null, null, null, null, null);

        // Then the named enterprise is whole in both provinces, the unnamed one is split
        assertThat(results(completed(ActivityType.ENTERPRISE_SUPPORT, support, in("01", "0.25"), in("48", "0.75"))))
                .containsExactly(
                        "enterprises[01] = 0.25",
                        "enterprises[01](0100000001) = 1",
                        "enterprises[48] = 0.75",
                        "enterprises[48](0100000001) = 1");
    }

    @Test
    void aQualifierStaysWithItsNumber() {
        assertThat(lines(snapshot(
                        ActivityType.AWARENESS,
                        ActivityStatus.COMPLETED,
                        REACHED,
                        null,
                        Map.of("/result/reach", "OVER"))))
                .containsExactly(
                        "activities = 1",
                        "persons_reached{channel=WEB} = 20 OVER",
                        "planned_to_end{delivered=yes} = 1");
    }

    @Test
    void whatIsMadeOfNumbersInexactInDifferentWaysIsAbout() {
        // Given hours that are nearly of persons that are over, and a gain from a score that is over
        var training = new Result.Training(
                30L,
                null,
                null,
                null,
                new BigDecimal("8"),
                null,
                null,
                null,
                null,
                20L,
                new BigDecimal("40"),
                new BigDecimal("70"));
        Map<String, String> qualifiers =
                Map.of("/result/participants", "OVER", "/result/hours", "NEARLY", "/result/scoreBefore", "OVER");

        assertThat(lines(snapshot(ActivityType.TRAINING, ActivityStatus.COMPLETED, training, null, qualifiers)))
                .containsExactly(
                        "activities = 1",
                        "participant_hours = 240 ABOUT",
                        "participants = 30 OVER",
                        "planned_to_end{delivered=yes} = 1",
                        "score_gain = 600 ABOUT",
                        "tested = 20");
    }
}
