package org.ipcoop.activities.activity.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.json.JsonSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResultInvariantsTest {

    static Stream<Arguments> results() {
        return Stream.of(
                broken("TRAINING", "{'participants':40,'women':18,'men':17,'sexUnknown':5}"),
                broken("TRAINING", "{'participants':40}"),
                broken("TRAINING", "{'participants':40,'women':18}", "/result/participants sum-of-parts"),
                broken("TRAINING", "{'women':18}", "/result/participants sum-of-parts"),
                broken("TRAINING", "{'participants':0,'women':0}"),
                broken(
                        "TRAINING",
                        "{'participants':40,'certified':41,'tested':50}",
                        "/result/certified at-most",
                        "/result/tested at-most"),
                broken("LAW_REVIEW", "{'instrumentType':'DECREE','articlesReviewed':3,'articlesAmended':9}"),
                broken("ENFORCEMENT_SUPPORT", "{'rights':['TRADEMARK'],'valueVnd':0}"),
                broken(
                        "FILING_PROMOTION",
                        "{'filings':[{'right':'TRADEMARK','route':'MADRID','count':2,'classes':5}]}"),
                broken(
                        "ENTERPRISE_SUPPORT",
                        "{'enterprises':2,'startups':2,'enterpriseTaxCodes':['0100109106','0300588569-001']}"),
                broken(
                        "ENTERPRISE_SUPPORT",
                        "{'enterprises':1,'startups':2,'womenLed':3,'enterpriseTaxCodes':['0100109106','0101248141']}",
                        "/result/startups at-most",
                        "/result/womenLed at-most",
                        "/result/enterpriseTaxCodes at-most-items"),
                broken(
                        "ENTERPRISE_SUPPORT",
                        "{'enterpriseTaxCodes':['0100109106','0100109160','0101248141-002'],"
                                + "'grants':[{'right':'PATENT','count':1},{'right':'PATENT','count':2}],"
                                + "'filings':[{'right':'PATENT','route':'NATIONAL','count':1,'designs':1}]}",
                        "/result/enterpriseTaxCodes/1 check-digit",
                        "/result/filings/0/designs only-for-right",
                        "/result/grants/1 entry-twice"),
                broken(
                        "FILING_PROMOTION",
                        "{'filings':[{'right':'TRADEMARK','route':'PCT','count':1},"
                                + "{'right':'PATENT','route':'MADRID','count':1},"
                                + "{'right':'COPYRIGHT','route':'PARIS','count':1},"
                                + "{'right':'PATENT','route':'HAGUE','count':1},"
                                + "{'right':'GEOGRAPHICAL_INDICATION','route':'NATIONAL','count':1}]}",
                        "/result/filings/0/route route-not-for-right",
                        "/result/filings/1/route route-not-for-right",
                        "/result/filings/2/route route-not-for-right",
                        "/result/filings/3/route route-not-for-right"),
                broken(
                        "FILING_PROMOTION",
                        "{'filings':[{'right':'TRADEMARK','route':'MADRID','count':3,'classes':2,'designs':3},"
                                + "{'right':'TRADEMARK','route':'MADRID','count':1},"
                                + "{'right':'INDUSTRIAL_DESIGN','route':'HAGUE','count':2,'designs':2}]}",
                        "/result/filings/1 entry-twice",
                        "/result/filings/0/classes at-least",
                        "/result/filings/0/designs only-for-right"),
                broken(
                        "UNIVERSITY_ENTERPRISE",
                        "{'agreements':[{'kind':'LICENCE','count':1},{'kind':'LICENCE','count':1}],"
                                + "'filings':[{'right':'TRADE_SECRET','route':'PCT','count':1}]}",
                        "/result/agreements/1 entry-twice",
                        "/result/filings/0/route route-not-for-right"),
                broken("REFERENCE_MATERIAL", "{'isbn':'9786047764112','url':'https://ipvietnam.gov.vn/a'}"),
                broken("REFERENCE_MATERIAL", "{'isbn':'097522980X'}"),
                broken(
                        "REFERENCE_MATERIAL",
                        "{'languages':['vi','xx','cjm'],'isbn':'0975229800','url':'javascript:alert(1)'}",
                        "/result/languages/1 language-unknown",
                        "/result/isbn check-digit",
                        "/result/url uri-scheme"),
                broken("REFERENCE_MATERIAL", "{'isbn':'9786047764113'}", "/result/isbn check-digit"),
                broken("INTERMEDIARY_SUPPORT", "{'kind':'TISC','clients':7}"),
                broken("UNIVERSITY_ENTERPRISE", "{'agreements':[{'kind':'LICENCE','count':1,'valueVnd':5}]}"),
                broken("INDICATOR_RESEARCH", "{'years':[2024],'status':'PUBLISHED'}"),
                broken("AWARENESS", "{'reach':1000,'women':3}"),
                broken("AWARENESS", "{'attendees':2,'women':3}", "/result/women at-most"),
                broken("REFERENCE_MATERIAL", "{'kind':'GUIDE','languages':['vi']}"),
                broken(
                        "OFFICE_TOOL",
                        "{'applicationsWithTool':11,'applicationsProcessed':10}",
                        "/result/applicationsWithTool at-most"),
                broken("DISPUTE_MEDIATION", "{'received':3,'closed':3,'settled':3,'crossBorder':3,'medianDays':41.5}"),
                broken(
                        "DISPUTE_MEDIATION",
                        "{'received':3,'closed':4,'settled':5,'crossBorder':4}",
                        "/result/closed at-most",
                        "/result/settled at-most",
                        "/result/crossBorder at-most"),
                broken("DISPUTE_MEDIATION", "{'received':3,'settled':4}", "/result/settled at-most"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void reportsEveryBrokenInvariantOfTheType(ActivityType type, String json, List<String> expected) throws Exception {
        // Given
        Result result = JsonSettings.mapper().readValue(json.replace('\'', '"'), type.result());
        Violations violations = new Violations();

        // When
        result.check("/result", violations);

        // Then
        assertThat(violations.list())
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .isEqualTo(expected);
    }

    private static Arguments broken(String type, String json, String... expected) {
        return Arguments.of(ActivityType.valueOf(type), json, List.of(expected));
    }
}
