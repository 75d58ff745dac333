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
                broken("ENTERPRISE_SUPPORT", "{'enterprises':2,'startups':2,'enterpriseTaxCodes':['0101234567']}"),
                broken(
                        "ENTERPRISE_SUPPORT",
                        "{'enterprises':1,'startups':2,'womenLed':3,'enterpriseTaxCodes':['0101234567','0101234568']}",
                        "/result/startups at-most",
                        "/result/womenLed at-most",
                        "/result/enterpriseTaxCodes at-most-items"),
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
