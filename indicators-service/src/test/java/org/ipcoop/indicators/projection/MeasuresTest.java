package org.ipcoop.indicators.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ipcoop.indicators.projection.Examples.*;

import java.util.List;
import org.ipcoop.indicators.projection.Result.*;
import org.junit.jupiter.api.Test;

/** Every measure, by an example worked by hand. */
class MeasuresTest {

    @Test
    void aTrainingCountsPersonsBySexHoursCertificatesAndScores() {
        // Given 30 persons, 12 women and 15 men, 8 hours; 20 tested, from 41.5 to 70
        var training = new Training(
                30L,
                12L,
                15L,
                3L,
                decimal("8"),
                "BASIC",
                "ONLINE",
                List.of("STUDENTS"),
                25L,
                20L,
                decimal("41.5"),
                decimal("70"));

        // Then 3 stay unspecified; 8 × 30 hours; (70 − 41.5) × 20 points
        assertThat(results(completed(ActivityType.TRAINING, training)))
                .containsExactly(
                        "certified{level=BASIC} = 25",
                        "participant_hours{audience=STUDENTS, level=BASIC, mode=ONLINE} = 240",
                        "participants{audience=STUDENTS, level=BASIC, mode=ONLINE, sex=F} = 12",
                        "participants{audience=STUDENTS, level=BASIC, mode=ONLINE, sex=M} = 15",
                        "participants{audience=STUDENTS, level=BASIC, mode=ONLINE} = 3",
                        "participants_certifying{level=BASIC} = 30",
                        "score_gain{level=BASIC} = 570",
                        "tested{level=BASIC} = 20");
    }

    @Test
    void unknownNumbersOfATrainingAreAbsentAndAGivenZeroStays() {
        // Given participants without sex, several audiences, no certificate given out, a test without a score after
        var training = new Training(
                46L,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("STUDENTS", "OFFICIALS"),
                0L,
                46L,
                decimal("40"),
                null);

        // Then
        assertThat(results(completed(ActivityType.TRAINING, training)))
                .containsExactly("certified = 0", "participants = 46", "participants_certifying = 46");
    }

    @Test
    void aTrainingThatGivesOnlyWomenAndMenHasTheirSum() {
        // Given
        var training = new Training(null, 0L, 5L, null, decimal("1.5"), null, null, null, null, null, null, null);

        // Then
        assertThat(results(completed(ActivityType.TRAINING, training)))
                .containsExactly("participant_hours = 7.5", "participants{sex=F} = 0", "participants{sex=M} = 5");
    }

    @Test
    void anInstrumentWithAReferenceIsAMember() {
        // Given
        var adopted = new LawReview("DECREE", "65/2023/ND-CP", "ADOPTED", "INDUSTRIAL_PROPERTY", null);
        var reviewed = new LawReview("LAW", "IP-LAW", "REVIEW", null, 1L);

        // Then
        assertThat(results(completed(ActivityType.LAW_REVIEW, adopted)))
                .containsExactly(
                        "instruments_adopted{instrumentType=DECREE, stage=ADOPTED, topic=INDUSTRIAL_PROPERTY}(65/2023/ND-CP) = 1",
                        "instruments_reviewed{instrumentType=DECREE, stage=ADOPTED, topic=INDUSTRIAL_PROPERTY}(65/2023/ND-CP) = 1");
        assertThat(results(completed(ActivityType.LAW_REVIEW, reviewed)))
                .containsExactly("instruments_reviewed{instrumentType=LAW, stage=REVIEW}(IP-LAW) = 1");
    }

    @Test
    void severalInstrumentsOrOneWithoutReferenceAreOnlyCounted() {
        assertThat(results(
                        completed(ActivityType.LAW_REVIEW, new LawReview("CIRCULAR", "PACKAGE", "IN_FORCE", null, 4L))))
                .containsExactly(
                        "instruments_adopted{instrumentType=CIRCULAR, stage=IN_FORCE} = 4",
                        "instruments_reviewed{instrumentType=CIRCULAR, stage=IN_FORCE} = 4");
        assertThat(results(completed(ActivityType.LAW_REVIEW, new LawReview(null, null, null, null, null))))
                .containsExactly("instruments_reviewed = 1");
    }

    @Test
    void enterpriseSupportCountsEverythingItNames() {
        // Given 5 enterprises, 2 named
        var support = new EnterpriseSupport(
                5L,
                2L,
                1L,
                List.of("0100000001", "0100000002-001"),
                3L,
                List.of(
                        new Filing("TRADEMARK", "MADRID", 2, 5L, null),
                        new Filing("TRADEMARK", "MADRID", 1, null, null),
                        new Filing("INDUSTRIAL_DESIGN", "NATIONAL", 1, null, 4L)),
                List.of(new Grant("PATENT", 2)),
                7L,
                1_500_000_000L,
                200_000_000L,
                decimal("12.5"),
                6L);

        // Then
        assertThat(results(completed(ActivityType.ENTERPRISE_SUPPORT, support)))
                .containsExactly(
                        "commercialisation_vnd = 1500000000",
                        "enterprises = 3",
                        "enterprises(0100000001) = 1",
                        "enterprises(0100000002-001) = 1",
                        "filing_classes{right=TRADEMARK, route=MADRID} = 5",
                        "filing_designs{right=INDUSTRIAL_DESIGN, route=NATIONAL} = 4",
                        "filings{right=INDUSTRIAL_DESIGN, route=NATIONAL} = 1",
                        "filings{right=TRADEMARK, route=MADRID} = 3",
                        "grants{right=PATENT} = 2",
                        "ip_audits = 3",
                        "ip_backed_finance_vnd = 200000000",
                        "jobs_fte = 12.5",
                        "licences = 7",
                        "new_products = 6",
                        "startups = 2",
                        "women_led = 1");
    }

    @Test
    void outcomesCountOnceWhereTheResultSaysThemToo() {
        // Given
        var outcomes = new Snapshot.Outcomes(decimal("4"), 2L);
        var said =
                new EnterpriseSupport(null, null, null, null, null, null, null, null, null, null, decimal("3"), null);

        // Then
        assertThat(results(withOutcomes(ActivityType.ENTERPRISE_SUPPORT, said, outcomes)))
                .containsExactly("jobs_fte = 3", "new_products = 2");
        assertThat(results(withOutcomes(ActivityType.INTERMEDIARY_SUPPORT, new IntermediarySupport(9L), outcomes)))
                .containsExactly("jobs_fte = 4", "new_products = 2", "staff_trained = 9");
    }

    @Test
    void universityEnterpriseCountsAgreementsAndTransfers() {
        // Given
        var result = new UniversityEnterprise(
                List.of(new Agreement("LICENCE", 2, 900L), new Agreement("SPIN_OFF", 1, null)),
                11L,
                3L,
                List.of(new Filing("PATENT", "PCT", 1, null, null)));

        // Then
        assertThat(results(completed(ActivityType.UNIVERSITY_ENTERPRISE, result)))
                .containsExactly(
                        "agreements{kind=LICENCE} = 2",
                        "agreements{kind=SPIN_OFF} = 1",
                        "agreements_value_vnd{kind=LICENCE} = 900",
                        "filings{right=PATENT, route=PCT} = 1",
                        "inventions_disclosed = 11",
                        "technologies_transferred = 3");
    }

    @Test
    void mediationKeepsTheMedianAsAPointWeightedByCasesClosed() {
        assertThat(results(completed(
                        ActivityType.DISPUTE_MEDIATION,
                        new DisputeMediation(9L, 7L, 4L, decimal("45.50"), List.of("TRADEMARK")))))
                .containsExactly(
                        "cases_closed{right=TRADEMARK} = 7",
                        "cases_received{right=TRADEMARK} = 9",
                        "cases_settled{right=TRADEMARK} = 4",
                        "mediation_days{right=TRADEMARK}(45.5) = 7");
        assertThat(results(completed(
                        ActivityType.DISPUTE_MEDIATION,
                        new DisputeMediation(null, null, null, decimal("30"), List.of("PATENT", "TRADEMARK")))))
                .containsExactly("mediation_days(30) = 1");
    }

    @Test
    void theOtherTypesCountTheirOwn() {
        assertThat(results(completed(ActivityType.ENFORCEMENT_SUPPORT, new EnforcementSupport(80L))))
                .containsExactly("officials_trained = 80");
        assertThat(results(completed(
                        ActivityType.FILING_PROMOTION,
                        new FilingPromotion(List.of(new Filing("INDUSTRIAL_DESIGN", "HAGUE", 2, null, 9L))))))
                .containsExactly(
                        "filing_designs{right=INDUSTRIAL_DESIGN, route=HAGUE} = 9",
                        "filings{right=INDUSTRIAL_DESIGN, route=HAGUE} = 2");
        assertThat(results(completed(ActivityType.INDICATOR_RESEARCH, new IndicatorResearch())))
                .isEmpty();
        assertThat(results(completed(ActivityType.AWARENESS, new Awareness(null, null, 120L))))
                .containsExactly("persons_reached = 120");
        assertThat(results(completed(ActivityType.REFERENCE_MATERIAL, new ReferenceMaterial("GUIDE", 1000L))))
                .containsExactly("downloads{kind=GUIDE} = 1000");
        assertThat(results(completed(ActivityType.OFFICE_TOOL, new OfficeTool(6L, 40L, 100L))))
                .containsExactly("applications_processed = 100", "applications_with_tool = 40", "staff_trained = 6");
    }
}
