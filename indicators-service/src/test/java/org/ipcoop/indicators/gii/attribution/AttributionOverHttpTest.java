package org.ipcoop.indicators.gii.attribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.ipcoop.indicators.ingestion.PostedActivities;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Completed activities against the edition of 2025, by figures computed by hand. Its GDP of Viet Nam is 1,631.796 bn PPP$ of
 * 2024. A point of an indicator of 6.1 is 1/5 · 1/3 · 1/2 · 1/2 = 1/60 of a point of the index, one of 7.1, since 7.2 and 7.3
 * weigh half, 1/4 · 1/2 · 1/2 · 1/2 = 1/32. A logged score of x, its least value 0, is 100 · ln((max − 1) · x / max + 1) / ln max.
 */
@QuarkusTest
@TestProfile(AttributionOverHttpTest.WithIngestion.class)
@QuarkusTestResource(LocalStackTestResource.class)
class AttributionOverHttpTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final double GDP = 1631.796;
    private static final String IN_2026 = "?edition=2025&from=2026-01-01&to=2026-12-31";
    private static final String LEVERAGE = "/api/v1/gii/editions/2025/economies/VNM/leverage";

    private static final UUID PROMOTION = new UUID(7, 1);
    private static final UUID SUPPORT = new UUID(7, 2);
    private static final UUID UNIVERSITIES = new UUID(7, 3);
    private static final UUID REVIEW = new UUID(7, 4);
    private static final UUID SAMPLE = new UUID(7, 5);

    /** Activities come in through Kafka. */
    public static class WithIngestion implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ipcoop.ingestion.enabled", "true");
        }
    }

    @Inject
    PostedActivities activities;

    @BeforeEach
    void completed() {
        activities.clear();
        activities.post(PROMOTION, 1, "COMPLETED", promotion(30));
        activities.post(SUPPORT, 1, "VERIFIED", """
                'type':'ENTERPRISE_SUPPORT','areas':['A3'],'reportingOrganisation':'VIPRI','title':{'en':'Support'},
                'actual':{'end':'2026-05-20'},'sample':false,'qualifiers':{'/result/filings/1/count':'OVER'},
                'participatingOrganisations':[{'organisation':'NATEC','role':'IMPLEMENTING'}],
                'result':{'enterprises':2,'enterpriseTaxCodes':['0101234567','0107654321'],'filings':[
                  {'right':'PATENT','route':'NATIONAL','count':40},{'right':'PATENT','route':'PCT','count':12},
                  {'right':'TRADEMARK','route':'NATIONAL','count':5}]}""");
        activities.post(UNIVERSITIES, 1, "COMPLETED", """
                'type':'UNIVERSITY_ENTERPRISE','areas':['A4'],'reportingOrganisation':'NOIP','title':{'vi':'Hợp tác'},
                'actual':{'end':'2023-06-01'},'sample':false,'result':{
                  'agreements':[{'kind':'LICENCE','count':3}],'filings':[
                  {'right':'PATENT','route':'NATIONAL','count':100},{'right':'UTILITY_SOLUTION','route':'NATIONAL','count':16}]}""");
        activities.post(REVIEW, 1, "COMPLETED", """
                'type':'LAW_REVIEW','areas':['A1'],'reportingOrganisation':'NOIP','title':{'vi':'Rà soát'},
                'actual':{'end':'2026-02-01'},'sample':false,'result':{'instrumentType':'LAW','stage':'DRAFT'}""");
    }

    private static String promotion(int pct) {
        return """
                'type':'FILING_PROMOTION','areas':['A2','A3'],'reportingOrganisation':'NOIP','title':{'vi':'Lớp PCT','en':'PCT class'},
                'actual':{'end':'2026-03-10'},'sample':false,
                'locations':[{'province':'01','share':0.5},{'province':'48','share':0.5}],
                'participatingOrganisations':[{'organisation':'NATEC','role':'IMPLEMENTING'}],
                'result':{'filings':[{'right':'PATENT','route':'PCT','count':%d},
                  {'right':'TRADEMARK','route':'MADRID','count':4000,'classes':8000}]}""".formatted(pct);
    }

    /**
     * PCT, logged, maximum 7.56850811485643: (30 + 12) / 1631.796 = 0.025738511431576, and with the 0.038452907103584 published
     * 0.06419141853516. 100 · ln(6.56850811485643 · 0.06419141853516 / 7.56850811485643 + 1) / ln 7.56850811485643 =
     * 2.678540892686 less the published 1.621915017470 is 1.056625875216; a 60th of it is 0.017610431253603 points.
     * Patents, logged, maximum 61.5564267244975: 0.659495402831238 + 40 / 1631.796 = 0.68400827086131, which gives
     * 0.005873776293223 points in the same way. Trademarks, not treated, maximum 202.332963008877:
     * 8000 / 1631.796 / 202.332963008877 · 100 / 32 = 0.075719459108218 points. Together 0.099203666655044.
     */
    @Test
    void whatEndedInAnotherYearCanOnlyComeOnTop() {
        JsonPath answer = ask(IN_2026).statusCode(200).extract().jsonPath();

        assertThat(answer.getDouble("denominator.gdpPppBn")).isEqualTo(GDP);
        assertThat(answer.getInt("denominator.year")).isEqualTo(2024);
        assertThat(answer.getDouble(item("OUT.6.1.2") + ".counted")).isEqualTo(42);
        assertThat(answer.getDouble(item("OUT.6.1.2") + ".onTop.amount")).isEqualTo(0.025738511431576, EXACT);
        assertThat(answer.getDouble(item("OUT.6.1.2") + ".onTop.value")).isEqualTo(0.06419141853516, EXACT);
        assertThat(answer.getDouble(item("OUT.6.1.2") + ".onTop.points")).isEqualTo(0.017610431253603, EXACT);
        assertThat(answer.getDouble(item("OUT.6.1.1") + ".onTop.points")).isEqualTo(0.005873776293223, EXACT);
        assertThat(answer.getDouble(item("OUT.7.1.2") + ".onTop.points")).isEqualTo(0.075719459108218, EXACT);
        assertThat(answer.getInt(item("OUT.7.1.2") + ".activitiesWithoutDetail"))
                .isEqualTo(1);
        assertThat(answer.getDouble("together.onTop.points")).isEqualTo(0.099203666655044, EXACT);
        assertThat(answer.getInt("together.onTop.indicators")).isEqualTo(3);
        assertThat(answer.getInt("index.rank")).isEqualTo(44);
        assertThat(answer.getDouble("together.onTop.index.score"))
                .isEqualTo(37.0799641407315 + 0.099203666655044, EXACT);
        assertThat(answer.getDouble("together.without.points")).isZero();
        assertThat(answer.<Object>get(item("OUT.6.1.2") + ".without")).isNull();
    }

    /**
     * Patents of 2023: 0.659495402831238 − 100 / 1631.796 = 0.598213232756057, by the logarithm above 0.015068766323932 points
     * less. Utility models, two points winsorised so that the maximum is 3.43747280480376:
     * 16 / 1631.796 / 3.43747280480376 · 100 / 60 = 0.004754048380313 points less. Together 0.019822814704245.
     */
    @Test
    void whatEndedInTheDataYearCanOnlyBeTakenAway() {
        JsonPath answer = ask("?edition=2025").statusCode(200).extract().jsonPath();

        assertThat(answer.<Object>get("ended")).isNull();
        assertThat(answer.getInt(item("OUT.6.1.1") + ".without.year")).isEqualTo(2023);
        assertThat(answer.getDouble(item("OUT.6.1.1") + ".without.points")).isEqualTo(-0.015068766323932, EXACT);
        assertThat(answer.getDouble(item("OUT.6.1.3") + ".without.points")).isEqualTo(-0.004754048380313, EXACT);
        assertThat(answer.getDouble("together.without.points")).isEqualTo(-0.019822814704245, EXACT);
        assertThat(answer.getDouble("together.onTop.points")).isZero();
        assertThat(answer.getList(item("OUT.6.1.1") + ".years.inDataYear")).containsExactly(true);
    }

    @Test
    void aFigureNeverFallsBelowZeroHoweverMuchIsReported() {
        activities.post(PROMOTION, 2, "COMPLETED", promotion(30).replace("2026-03-10", "2024-03-10"));

        ask("?edition=2025")
                .statusCode(200)
                .body(item("OUT.6.1.2") + ".without.value", equalTo(0.038452907103584 - 30 / GDP))
                .body(item("OUT.6.1.2") + ".counted", equalTo(30));
        activities.post(PROMOTION, 3, "COMPLETED", promotion(300).replace("2026-03-10", "2024-03-10"));
        ask("?edition=2025").body(item("OUT.6.1.2") + ".without.value", equalTo(0.0));
    }

    @Test
    void ofSeveralYearsOutsideTheDataYearTheLargestComesOnTop() {
        JsonPath answer = ask("?from=2022&to=2026").statusCode(200).extract().jsonPath();

        String patents = item("OUT.6.1.1");
        assertThat(answer.getInt("year")).isEqualTo(2025);
        assertThat(answer.getList(patents + ".years.year")).containsExactly(2023, 2026);
        assertThat(answer.getDouble(patents + ".counted")).isEqualTo(140);
        assertThat(answer.getInt(patents + ".without.year")).isEqualTo(2023);
        assertThat(answer.getInt(patents + ".onTop.year")).isEqualTo(2026);
    }

    @Test
    void everyLineNamesItsActivities() {
        ask(IN_2026)
                .body(item("OUT.6.1.2") + ".activities", equalTo(2))
                .body(
                        item("OUT.6.1.2") + ".contributors.activity",
                        equalTo(List.of(PROMOTION.toString(), SUPPORT.toString())))
                .body(item("OUT.6.1.2") + ".contributors.count", equalTo(List.of(30, 12)))
                .body(item("OUT.6.1.2") + ".contributors[0].title", equalTo("PCT class"))
                .body(item("OUT.6.1.2") + ".contributors[1].qualifier", equalTo("OVER"))
                .body(item("OUT.6.1.2") + ".contributors[1].ended", equalTo("2026-05-20"));
    }

    @Test
    void whatIsOverAndWhatIsNearlyAddUpToAbout() {
        activities.post(SAMPLE, 1, "COMPLETED", """
                'type':'FILING_PROMOTION','areas':['A2'],'reportingOrganisation':'DOST-HCM','title':{'en':'Brands'},
                'actual':{'end':'2026-04-10'},'sample':false,
                'locations':[{'province':'01','share':0.5},{'province':'48','share':0.5}],
                'qualifiers':{'/result/filings/0/classes':'OVER','/result/filings/1/classes':'NEARLY'},
                'result':{'filings':[{'right':'TRADEMARK','route':'NATIONAL','count':9,'classes':5000},
                  {'right':'TRADEMARK','route':'MADRID','count':9,'classes':6000}]}""");

        ask(IN_2026)
                .body(item("OUT.7.1.2") + ".counted", equalTo(19000))
                .body(item("OUT.7.1.2") + ".contributors.count", equalTo(List.of(11000, 8000)))
                .body(item("OUT.7.1.2") + ".contributors[0].qualifier", equalTo("ABOUT"))
                .body(item("OUT.7.1.2") + ".contributors[1].qualifier", nullValue());
    }

    /** 22 activities of one organisation with 1 to 22 designs, 253 together: all but the largest may be in that one already. */
    @Test
    void aLineNamesTwentyActivitiesAndSaysHowManyThereAre() {
        activities.clear();
        for (int designs = 1; designs <= 22; designs++) {
            activities.post(new UUID(9, designs), 1, "COMPLETED", """
                    'type':'FILING_PROMOTION','areas':['A2'],'reportingOrganisation':'NOIP','title':{'vi':'La Hay'},
                    'actual':{'end':'2026-03-10'},'sample':false,'result':{'filings':[
                      {'right':'INDUSTRIAL_DESIGN','route':'HAGUE','count':1,'designs':%d}]}""".formatted(designs));
        }

        String shared = "possibleDoubleCounting.items[0]";
        ask(IN_2026)
                .body(item("OUT.7.1.4") + ".activities", equalTo(22))
                .body(item("OUT.7.1.4") + ".counted", equalTo(253))
                .body(item("OUT.7.1.4") + ".activitiesWithoutDetail", equalTo(0))
                .body(item("OUT.7.1.4") + ".contributors", hasSize(20))
                .body(item("OUT.7.1.4") + ".contributors[0].count", equalTo(22))
                .body("possibleDoubleCounting.total", equalTo(1))
                .body(shared + ".common", equalTo("ORGANISATION"))
                .body(shared + ".code", equalTo("NOIP"))
                .body(shared + ".activities", equalTo(22))
                .body(shared + ".countedTwiceAtMost", equalTo(231))
                .body(shared + ".largest", hasSize(20));
    }

    /** A family is filed in two offices or more: at most as many as there are applications abroad with a priority. */
    @Test
    void applicationsByTheParisRouteAreFamiliesAndNothingElse() {
        activities.clear();
        activities.post(PROMOTION, 1, "COMPLETED", promotion(30).replace("'PCT','count'", "'PARIS','count'"));

        ask(IN_2026)
                .body(item("IN.5.2.5") + ".counted", equalTo(30))
                .body(item("IN.5.2.5") + ".onTop.amount", equalTo(30 / GDP))
                .body(item("OUT.6.1.2") + ".counted", equalTo(0));
    }

    /** Numbers and names move from edition to edition: of 2022, PCT applications are by applicant and collaboration has a hyphen. */
    @Test
    void olderEditionsHaveTheirOwnIndicatorsAndGdp() {
        ask(IN_2026.replace("2025", "2022"))
                .body("year", equalTo(2022))
                .body("denominator.gdpPppBn", equalTo(1141.3))
                .body(item("OUT.6.1.2") + ".onTop.amount", equalTo(42 / 1141.3))
                .body(item("IN.5.2.1") + ".kind", equalTo("LINKED"));
    }

    @Test
    void surveysAndIndicesAreLinkedButNotQuantified() {
        ask(IN_2026)
                .body(item("IN.1.2.1") + ".kind", equalTo("LINKED"))
                .body(item("IN.1.2.1") + ".quantified", equalTo(false))
                .body(item("IN.1.2.1") + ".reason", equalTo("NO_ARITHMETIC"))
                .body(item("IN.1.2.1") + ".activities", equalTo(1))
                .body(item("IN.1.2.1") + ".contributors.activity", equalTo(List.of(REVIEW.toString())))
                .body(item("IN.1.2.1") + ".onTop", nullValue())
                .body(item("IN.5.2.2") + ".activities", equalTo(0));
        ask("?edition=2025&from=2023&to=2023")
                .body(item("OUT.6.3.1") + ".kind", equalTo("COUNTED"))
                .body(item("OUT.6.3.1") + ".reason", equalTo("NO_TRADE_FIGURE"))
                .body(item("OUT.6.3.1") + ".activities", equalTo(1))
                .body(item("OUT.6.3.1") + ".onTop", nullValue())
                .body(item("IN.5.2.2") + ".activities", equalTo(1));
    }

    /** Both report PCT applications and have NATEC in common: 42 together, 12 of them may be among the 30. */
    @Test
    void whatMayBeCountedTwiceIsFlaggedAndNotTakenOff() {
        String shared = "possibleDoubleCounting.items[0]";
        ask(IN_2026)
                .body("possibleDoubleCounting.total", equalTo(1))
                .body(shared + ".node", equalTo("OUT.6.1.2"))
                .body(shared + ".common", equalTo("PARTICIPANT"))
                .body(shared + ".code", equalTo("NATEC"))
                .body(shared + ".right", equalTo("PATENT"))
                .body(shared + ".route", equalTo("PCT"))
                .body(shared + ".activities", equalTo(2))
                .body(shared + ".count", equalTo(42))
                .body(shared + ".countedTwiceAtMost", equalTo(12))
                .body(shared + ".largest", equalTo(List.of(PROMOTION.toString(), SUPPORT.toString())));

        String second = """
                'type':'ENTERPRISE_SUPPORT','areas':['A3'],'reportingOrganisation':'DOST-HCM','title':{'en':'More'},
                'actual':{'end':'2026-06-20'},'sample':true,
                'result':{'enterpriseTaxCodes':['0107654321'],'filings':[{'right':'PATENT','route':'NATIONAL','count':7}]}""";
        activities.post(SAMPLE, 1, "COMPLETED", second);
        ask(IN_2026)
                .body("possibleDoubleCounting.total", equalTo(2))
                .body("possibleDoubleCounting.items.common", equalTo(List.of("TAX_CODE", "PARTICIPANT")))
                .body("possibleDoubleCounting.items.code", equalTo(List.of("0107654321", "NATEC")))
                .body("possibleDoubleCounting.items[0].countedTwiceAtMost", equalTo(7))
                .body(item("OUT.6.1.1") + ".counted", equalTo(47))
                .body(item("OUT.6.1.1") + ".sampleActivities", equalTo(1))
                .body(item("OUT.6.1.1") + ".contributors[1].sample", equalTo(true));
        ask(IN_2026 + "&sample=exclude")
                .body("possibleDoubleCounting.total", equalTo(1))
                .body(item("OUT.6.1.1") + ".counted", equalTo(40))
                .body(item("OUT.6.1.1") + ".sampleActivities", equalTo(0));
    }

    @Test
    void aRetractedActivityIsGoneNowAndThereAsOfBefore() {
        JsonPath before = ask(IN_2026).extract().jsonPath();
        String levers = reader().get(LEVERAGE).asString();
        activities.post(PROMOTION, 2, "RETRACTED", promotion(30));

        ask(IN_2026).body(item("OUT.6.1.2") + ".counted", equalTo(12)).body("possibleDoubleCounting.items", empty());
        ask(IN_2026 + "&asOf=" + before.getString("knownAt"))
                .statusCode(200)
                .body("together.onTop.points", equalTo(before.get("together.onTop.points")))
                .body("dataRevision", equalTo(before.get("dataRevision")))
                .body(item("OUT.6.1.2") + ".counted", equalTo(42));
        reader().get(LEVERAGE).then().body(item("OUT.6.1.2") + ".activities.completed", equalTo(1));
        assertThat(reader().get(LEVERAGE + "?asOf=" + before.getString("knownAt"))
                        .asString())
                .isEqualTo(levers);
    }

    @Test
    void everyAnswerSaysThatItIsABound() {
        ask(IN_2026)
                .body("claim", containsString("accounting bound, not a causal estimate"))
                .body("assumptions", hasSize(9));
        reader().header("Accept-Language", "vi")
                .get("/api/v1/gii/attribution" + IN_2026)
                .then()
                .body("claim", containsString("Giới hạn hạch toán, không phải ước lượng nhân quả"))
                .body("assumptions", hasSize(9))
                .body("name", equalTo("Việt Nam"));
        reader().accept("text/csv")
                .get("/api/v1/gii/attribution" + IN_2026)
                .then()
                .statusCode(200)
                .body(containsString("OUT.6.1.2"))
                .body(containsString("All together: On top: Change in points"));
    }

    /** Of all years: patents of 2023 and of 2026, one law review, no mediation. */
    @Test
    void leverageCountsTheActivitiesLinkedToEachIndicator() {
        reader().get(LEVERAGE)
                .then()
                .statusCode(200)
                .body(item("OUT.6.1.1") + ".activities.completed", equalTo(2))
                .body(item("OUT.6.1.2") + ".activities.completed", equalTo(2))
                .body(item("IN.1.2.1") + ".activities.completed", equalTo(1))
                .body(item("IN.1.2.2") + ".activities.completed", equalTo(0))
                .body(item("IN.1.1.1") + ".activities", nullValue());
    }

    @Test
    void everythingWrongIsSaidAtOnceWithItsParameter() {
        ask("?edition=soon&economy=THA&from=2027&to=2026&sample=some&year=2025")
                .statusCode(400)
                .body("violations.parameter", equalTo(List.of("year", "edition", "economy", "from", "sample")));
        ask("?from=tomorrow").statusCode(400).body("violations.parameter", equalTo(List.of("from")));
        ask("?asOf=1999-01-01").statusCode(400).body("violations.parameter", equalTo(List.of("asOf")));
        ask("?edition=1999").statusCode(404);
        given().get("/api/v1/gii/attribution").then().statusCode(401);
    }

    private static String item(String node) {
        return "items.find { it.node == '" + node + "' }";
    }

    private static ValidatableResponse ask(String query) {
        return reader().get("/api/v1/gii/attribution" + query).then();
    }

    private static RequestSpecification reader() {
        JsonConfig doubles = JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE);
        return given().config(RestAssuredConfig.config().jsonConfig(doubles))
                .auth()
                .oauth2(TestTokens.of("reader").build());
    }
}
