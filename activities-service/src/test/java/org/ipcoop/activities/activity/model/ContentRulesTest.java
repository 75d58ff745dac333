package org.ipcoop.activities.activity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.ipcoop.activities.codelist.Provinces;
import org.ipcoop.activities.violation.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentRulesTest {
    /** Still the 21st in London, already the 22nd in Hà Nội. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T18:00:00Z"), ZoneOffset.UTC);

    private final ContentRules rules = new ContentRules(Provinces.load(), CLOCK);

    @ParameterizedTest
    @CsvSource({"COMPLETED", "VERIFIED"})
    void aFinishedActivityHasAResultAndAnActualEnd(Status status) {
        assertThat(broken("{'evidence':[{'kind':'OTHER','uri':'https://noip.gov.vn'}]}", status))
                .containsExactly("/result required-when-completed", "/actual/end required-when-completed");
        assertThat(broken("{}", Status.ONGOING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22,true", "2026-11-23,false"})
    void aFinishedActivityEndsNotAfterTodayInVietNam(String end, boolean allowed) {
        assertThat(broken("{'actual':{'end':'" + end + "'},'result':{}}", Status.COMPLETED)
                        .isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void intervalsDoNotEndBeforeTheyStart() {
        assertThat(broken(
                        "{'planned':{'start':'2026-02-02','end':'2026-02-01'},"
                                + "'actual':{'start':'2026-03-02','end':'2026-03-01'}}",
                        Status.DRAFT))
                .containsExactly("/planned/end end-before-start", "/actual/end end-before-start");
    }

    @Test
    void outcomesBelongToThreeTypesAndAreNotGivenTwice() {
        assertThat(broken("{'outcomes':{'jobsFte':1}}", Status.DRAFT))
                .containsExactly("/outcomes outcomes-not-for-type");
        assertThat(broken(
                        "{'type':'ENTERPRISE_SUPPORT','outcomes':{'jobsFte':1,'newProducts':2,'firmsGrown':1},"
                                + "'result':{'jobsFte':1,'newProducts':2}}",
                        Status.DRAFT))
                .containsExactly("/outcomes/jobsFte given-twice", "/outcomes/newProducts given-twice");
    }

    @Test
    void aVerifiedActivityHasEvidence() {
        assertThat(broken("{'actual':{'end':'2026-01-01'},'result':{}}", Status.VERIFIED))
                .containsExactly("/evidence evidence-required");
    }

    @Test
    void sharesDefaultToEqualPartsThatSumToExactlyOne() {
        var places = places("{'actual':{'end':'2026-01-01'},"
                + "'locations':[{'province':'01'},{'province':'79'},{'province':'48'}]}");

        assertThat(places).containsExactly("01 0.333334 null", "79 0.333333 null", "48 0.333333 null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'province':'01','share':0.5},{'province':'79'}] | /locations shares-all-or-none",
                "[{'province':'01','share':0.5},{'province':'79','share':0.4}] | /locations shares-sum",
                "[{'province':'01'},{'province':'01'}] | /locations/1/province province-twice",
                "[{'province':'02'}] | /locations/0/province province-retired",
                "[{'province':'03'}] | /locations/0/province province-unknown"
            })
    void refusesPlacesThatCannotBeCounted(String locations, String violation) {
        assertThat(broken("{'actual':{'end':'2026-01-01'},'locations':" + locations + "}", Status.DRAFT))
                .containsExactly(violation);
    }

    @Test
    void aCodeThatChangedItsMeaningNeedsADate() {
        assertThat(broken("{'locations':[{'province':'44'}]}", Status.DRAFT))
                .containsExactly("/locations/0/province province-ambiguous");
        assertThat(places("{'planned':{'start':'2026-01-01'},'locations':[{'province':'44'}]}"))
                .containsExactly("44 1 null");
    }

    @Test
    void formerCodesAreMappedOnceAndNeighboursThatMergedAreAddedUp() {
        String day = "{'actual':{'end':'2025-06-30'},'locations':";

        assertThat(places(day + "[{'province':'45'}]}")).containsExactly("44 1 45");
        assertThat(places(day + "[{'province':'44','reportedAs':'45'}]}")).containsExactly("44 1 45");
        assertThat(places(day + "[{'province':'02'},{'province':'08'},{'province':'01'}]}"))
                .containsExactly("08 0.666667 02", "01 0.333333 01");
    }

    private List<String> places(String json) {
        Violations violations = new Violations();
        var locations = rules.apply(Contents.of(json), Status.DRAFT, violations).locations();
        assertThat(violations.list()).isEmpty();
        return locations.stream()
                .map(place -> place.province() + " " + place.share() + " " + place.reportedAs())
                .toList();
    }

    private List<String> broken(String json, Status status) {
        Violations violations = new Violations();
        rules.apply(Contents.of(json), status, violations);
        return violations.list().stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }
}
