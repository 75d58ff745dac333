package org.ipcoop.indicators.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.ipcoop.indicators.indicator.FactTables.Row;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients of /indicators see. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class ObservationsOverHttpTest {
    private static final String IPC_26 = "/api/v1/indicators/IPC-26/observations";

    @Inject
    FactTables facts;

    @BeforeEach
    void someTrainings() {
        facts.replaceBy(List.of(
                Row.of("participants", "2024-12-14", "01", "{\"sex\":\"F\"}", "10"),
                Row.of("participants", "2024-12-15", "01", "{\"sex\":\"M\"}", "30"),
                Row.of("participants", "2025-03-02", "79", "{\"sex\":\"F\",\"level\":\"BASIC\"}", "12.5"),
                Row.of("participants", "2025-03-31", "", "{}", "7").sampled().qualified("OVER")));
    }

    @Test
    void valuesByYearComeWithTheirPartsPeriodNamesAndStatus() {
        String reply = get(IPC_26 + "?part=participants,women&sample=include");

        assertThat(reply).isEqualTo("""
                {"indicator":"IPC-26","name":{"vi":"Lượt người được đào tạo; tỷ lệ nữ","en":"People trained and \
                participant-hours; share of women"},"version":1,"dataRevision":%s,"knownAt":"%s","includesSample":true,\
                "countedBy":{"vi":"Hoạt động được tính vào kỳ có ngày kết thúc thực tế, kể cả khi kéo dài qua nhiều kỳ.",\
                "en":"An activity counts in the period of its actual end, also one that spans several periods."},"items":[\
                {"part":"participants","period":{"code":"2024","start":"2024-01-01","end":"2024-12-31",\
                "label":{"vi":"Năm 2024","en":"2024"}},"value":40,"unit":"persons","status":"OK"},\
                {"part":"participants","period":{"code":"2025","start":"2025-01-01","end":"2025-12-31",\
                "label":{"vi":"Năm 2025","en":"2025"}},"value":19.5,"unit":"persons","status":"OK","qualifier":"OVER"},\
                {"part":"women","period":{"code":"2024","start":"2024-01-01","end":"2024-12-31",\
                "label":{"vi":"Năm 2024","en":"2024"}},"value":25,"numerator":10,"denominator":40,"unit":"%%",\
                "status":"OK"},\
                {"part":"women","period":{"code":"2025","start":"2025-01-01","end":"2025-12-31",\
                "label":{"vi":"Năm 2025","en":"2025"}},"value":100,"numerator":12.5,"denominator":12.5,"unit":"%%",\
                "status":"OK"}],"labels":{"unit":{"%%":{"vi":"%%","en":"%%"},"persons":{"vi":"người","en":"persons"}},\
                "status":{"OK":{"vi":"có số liệu","en":"available"}},\
                "qualifier":{"OVER":{"vi":"trên","en":"over"}}}}""".formatted(told("dataRevision"), told("knownAt")));
    }

    @Test
    void theAdministrativeYearEndsOnTheFourteenthOfDecember() {
        reader().get(IPC_26 + "?period=admin-year&part=participants&sample=exclude")
                .then()
                .statusCode(200)
                .body("items.period.code", equalTo(List.of("A2024", "A2025")))
                .body("items.value", equalTo(List.of(10, 42.5f)))
                .body("includesSample", equalTo(false));
    }

    @Test
    void everyMonthOfTheRangeIsThereAndUnknownOnesAreNull() {
        reader().get(IPC_26 + "?period=month&from=2025-01&to=2025-03&part=participants")
                .then()
                .statusCode(200)
                .body("items.period.label.vi", equalTo(List.of("Tháng 1/2025", "Tháng 2/2025", "Tháng 3/2025")))
                .body("items.status", equalTo(List.of("NO_DATA", "NO_DATA", "OK")))
                .body("items[0].containsKey('value')", equalTo(true))
                .body("items[0].value", equalTo(null))
                .body("items[2].value", equalTo(19.5f));
    }

    @Test
    void aPeriodThatTheRangeCutsIsPartial() {
        reader().get(IPC_26 + "?from=2025-03-15&part=participants")
                .then()
                .body("items.value", equalTo(List.of(7)))
                .body("items.status", equalTo(List.of("PARTIAL")));
    }

    @Test
    void provincesAreNamedAndWhatIsNationalIsUnspecified() {
        reader().get(IPC_26 + "?period=all&by=province,sex&part=participants")
                .then()
                .body(
                        "items.dimensions.collect { it.province.code + '/' + it.sex.code }",
                        equalTo(List.of("01/F", "01/M", "79/F", "unspecified/unspecified")))
                .body("items[0].dimensions.province.name.vi", equalTo("Hà Nội"))
                .body("items[2].dimensions.province.name.en", equalTo("Ho Chi Minh"))
                .body("items[0].period.containsKey('start')", equalTo(false))
                .body("items.value", equalTo(List.of(10, 30, 12.5f, 7)));
    }

    @Test
    void theShareOfWomenIsNotSplitBySex() {
        reader().get(IPC_26 + "?period=all&by=sex")
                .then()
                .body("items.part.unique()", equalTo(List.of("participants")));
    }

    @Test
    void filtersNarrow() {
        reader().get(IPC_26 + "?period=all&province=79,unspecified&area=A5&type=TRAINING&org=NOIP&part=participants")
                .then()
                .body("items.value", equalTo(List.of(19.5f)));
    }

    @Test
    void anUnchangedAnswerIs304AndAChangedOneIsNot() {
        String tag = reader().get(IPC_26).then().statusCode(200).extract().header("ETag");

        reader().header("If-None-Match", tag).get(IPC_26).then().statusCode(304).header("ETag", tag);
        reader().header("If-None-Match", tag)
                .header("Accept-Language", "vi")
                .get(IPC_26)
                .then()
                .statusCode(200);

        facts.replaceBy(List.of(Row.of("participants", "2025-01-01", "01", "{}", "1")));
        reader().header("If-None-Match", tag).get(IPC_26).then().statusCode(200);
    }

    @Test
    void csvHasNamesInTheAskedLanguage() {
        String csv = reader().header("Accept", "text/csv")
                .header("Accept-Language", "vi")
                .get(IPC_26 + "?period=all&by=province&province=79&part=participants")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(csv).isEqualTo("""
                \uFEFFChỉ tiêu,Tên,Thành phần,Mã kỳ,Từ ngày,Đến ngày,Kỳ,"Mã tỉnh, thành phố","Tỉnh, thành phố",Giá trị,\
                Tử số,Mẫu số,Đơn vị tính,Tình trạng,Mức chính xác,Phiên bản định nghĩa,Bản số liệu,Thời điểm số liệu,\
                Có dữ liệu mẫu,Quy tắc tính,Chờ chuỗi số liệu\r
                IPC-26,Lượt người được đào tạo; tỷ lệ nữ,participants,ALL,,,Tất cả các kỳ,79,Hồ Chí Minh,12.5,,,người,\
                có số liệu,,1,%s,%s,không,"Hoạt động được tính vào kỳ có ngày kết thúc thực tế, kể cả khi kéo dài qua \
                nhiều kỳ.",\r
                """.formatted(told("dataRevision"), told("knownAt")));
    }

    @Test
    void everythingWrongWithAQuestionIsToldAtOnce() {
        reader().get(IPC_26
                        + "?period=week&from=2025-13&to=x&by=sex,colour&province=99&part=none&sample=maybe&provnce=01")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/validation"))
                .body(
                        "violations.parameter",
                        equalTo(List.of("provnce", "period", "from", "to", "by", "province", "part", "sample")))
                .body(
                        "violations.message",
                        hasItems(
                                "There is no week here; possible are: month, quarter, half, year, admin-month, "
                                        + "admin-quarter, admin-half, admin-year, all, 2025-Q1, A2025-03, "
                                        + "LAST_12_MONTHS, LAST_4_QUARTERS, THIS_YEAR, LAST_YEAR, YEAR_TO_DATE, "
                                        + "THIS_ADMIN_MONTH, ….",
                                "There is no colour here; possible are: province, area, type, org, sector, sex, level, "
                                        + "mode, audience."));
    }

    @Test
    void aListMayBeRepeatedAndAWordMayNot() {
        reader().get(IPC_26 + "?period=all&part=participants&province=79&province=unspecified,48&by=province&by=sex")
                .then()
                .statusCode(200)
                .body("items.value", equalTo(List.of(12.5f, 7)));
        reader().get(IPC_26 + "?period=all&period=year&sample=include&sample=exclude")
                .then()
                .statusCode(400)
                .body("violations.parameter", equalTo(List.of("period", "sample")))
                .body("violations.code", equalTo(List.of("repeated-parameter", "repeated-parameter")));
    }

    @Test
    void fromAfterToAndTooManyPeriodsAreRefused() {
        reader().get(IPC_26 + "?from=2025&to=2024")
                .then()
                .statusCode(400)
                .body("violations.parameter", equalTo(List.of("from")))
                .body(
                        "violations.message",
                        equalTo(List.of("from (2025 = 2025-01-01) is after to (2024 = 2024-12-31).")));
        reader().get(IPC_26 + "?period=month&from=1000&to=2024")
                .then()
                .statusCode(400)
                .body("violations.code", equalTo(List.of("too-many-periods")));
    }

    @Test
    void anIndicatorThatNeedsOutsideStatisticsSaysWhich() {
        reader().get("/api/v1/indicators/IPC-08/observations")
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of("NO_DATA")))
                .body("items[0].containsKey('value')", equalTo(true))
                .body("items[0].because", equalTo(List.of("NOT_OBSERVED")))
                .body("waitsFor", equalTo(List.of("ip_charges_receipts", "trade_total")));
    }

    @Test
    void anUnknownIndicatorIsNotFound() {
        reader().get("/api/v1/indicators/IPC-99/observations").then().statusCode(404);
        reader().get("/api/v1/indicators/IPC-99").then().statusCode(404);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        given().get(IPC_26).then().statusCode(401);
        given().get("/api/v1/indicators").then().statusCode(401);
    }

    private static String get(String address) {
        return reader().get(address).then().statusCode(200).extract().asString();
    }

    private static Object told(String member) {
        return reader().get(IPC_26).then().extract().path(member);
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(TestTokens.of("reader").build());
    }
}
