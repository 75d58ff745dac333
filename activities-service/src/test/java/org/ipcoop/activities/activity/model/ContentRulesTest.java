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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'start':'2026-11-22' |",
                "'start':'2026-11-23' | /actual/start in-the-future",
                "'start':'2026-11-21','end':'2026-11-24' | /actual/end in-the-future",
                "'start':'1026-11-21','end':'2026-11-01' | /actual/start year-range",
                "'end':'0206-03-01' | /actual/end year-range"
            })
    void whatReallyHappenedIsPastInEveryStateAndInOurTime(String actual, String violation) {
        assertThat(broken("{'actual':{" + actual + "}}", Status.ONGOING))
                .isEqualTo(violation == null ? List.of() : List.of(violation));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DAY | 'start':'2024-02-03','end':'2024-05-06' |",
                "MONTH | 'start':'2024-02-01','end':'2024-02-29' |",
                "MONTH | 'start':'2024-02-02','end':'2024-02-28' | /%1$s/start date-precision, /%1$s/end date-precision",
                "YEAR | 'start':'2020-01-01','end':'2024-12-31' |",
                "YEAR | 'end':'2024-12-31' |",
                "YEAR | 'start':'2024-02-01','end':'2024-12-30' | /%1$s/start date-precision, /%1$s/end date-precision"
            })
    void datesAreAsPreciseAsTheyClaimToBe(String precision, String days, String violations) {
        for (String interval : List.of("actual", "planned")) {
            String json = "{'datePrecision':'%s','%s':{%s}}".formatted(precision, interval, days);
            assertThat(String.join(", ", broken(json, Status.DRAFT)))
                    .isEqualTo(violations == null ? "" : violations.formatted(interval));
        }
        assertThat(broken(
                        "{'datePrecision':'YEAR','actual':{'end':'2024-12-31'},'planned':{'end':'2024-11-03'}}",
                        Status.DRAFT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'sectors':['A','C26','J62010','A01','U99'] |",
                "'sectors':['C34','A04','D36','U98'] | /sectors/0 sector-unknown, /sectors/1 sector-unknown,"
                        + " /sectors/2 sector-unknown, /sectors/3 sector-unknown",
                "'budget':[{'amount':1,'currency':'VND','kind':'SPENT'},{'amount':1,'currency':'VND','kind':'PLANNED'},"
                        + "{'amount':1,'currency':'USD','kind':'SPENT'}] |",
                "'budget':[{'amount':1,'currency':'VND','kind':'SPENT'},{'amount':2,'currency':'VND','kind':'SPENT'},"
                        + "{'amount':1,'currency':'VNX','kind':'SPENT'},{'amount':1,'currency':'XAU','kind':'SPENT'}]"
                        + " | /budget/1 entry-twice, /budget/2/currency currency-unknown, /budget/3/currency currency-unknown",
                "'participatingOrganisations':[{'name':'X','role':'FUNDING'},{'name':'X','role':'EXTENDING'},"
                        + "{'organisation':'NOIP','role':'FUNDING'},{'name':'X','role':'FUNDING'}]"
                        + " | /participatingOrganisations/3 entry-twice",
                "'evidence':[{'kind':'OTHER','uri':'urn:isbn:1','language':'vi','date':'2026-11-22'},"
                        + "{'kind':'OTHER','uri':'HTTPS://a'}] |",
                "'evidence':[{'kind':'OTHER','uri':'JavaScript:alert(1)'},{'kind':'OTHER','uri':'data:text/html,x'},"
                        + "{'kind':'OTHER','uri':'https:a'},{'kind':'OTHER','uri':'http:///a','language':'xx','date':'2026-11-23'}]"
                        + " | /evidence/0/uri uri-scheme, /evidence/1/uri uri-scheme, /evidence/2/uri uri-host,"
                        + " /evidence/3/uri uri-host, /evidence/3/language language-unknown, /evidence/3/date in-the-future"
            })
    void codesAddressesAndEntriesMakeSense(String members, String violations) {
        assertThat(String.join(", ", broken("{" + members + "}", Status.DRAFT)))
                .isEqualTo(violations == null ? "" : violations);
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
