package org.ipcoop.indicators.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Indicators of what comes from elsewhere: the shipped national series, a steward's series and industry tables. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class OutsideDataOverHttpTest {
    private static final String INDICATORS = "/api/v1/indicators";

    @Inject
    DataSource dataSource;

    @AfterEach
    void onlyTheShippedOnesRemain() throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from indicator_definition where code like 'OUT-%'");
            statement.execute(
                    "update indicator_definition_history set to_revision = from_revision where code like 'OUT-%'");
        }
    }

    @Test
    void aShippedIndicatorHasTheNumberOfItsNationalSeries() {
        observed("GII-01", "?period=2025").body("items[0].value", is(44)).body("items[0].status", is("OK"));
    }

    @Test
    void aLaterVintageIsTheNumberFromThenOn() {
        // Given
        String series = series("year");
        String indicator = indicator("series." + series);
        observations(series, row("2024", "100", "2025-01-15"));
        String then = observed(indicator, "?period=2024")
                .body("items[0].value", is(100))
                .extract()
                .path("knownAt");

        // When
        observations(series, row("2024", "120", "2025-07-01"));

        // Then
        observed(indicator, "?period=2024").body("items[0].value", is(120)).body("items[0].status", is("OK"));
        observed(indicator, "?period=2024&asOf=" + then)
                .body("items[0].value", is(100))
                .body("knownAt", is(then));
    }

    @Test
    void monthsAreAYearOnlyAsTheDefinitionSays() {
        // Given eleven months of a year, then the twelfth
        String series = series("month");
        String plain = indicator("series." + series);
        String sum = indicator("sum(series." + series + ")");
        String mean = indicator("mean(series." + series + ")");
        String last = indicator("last(series." + series + ")");
        for (int month = 1; month <= 11; month++) {
            observations(series, row("2024-%02d".formatted(month), Integer.toString(month), "2025"));
        }

        // Then
        observed(plain, "?period=2024")
                .body("items[0].value", nullValue())
                .body("items[0].status", is("NO_DATA"))
                .body("items[0].because", contains("OTHER_PERIOD"))
                .body(
                        "labels.because.OTHER_PERIOD.vi",
                        is("số liệu được công bố theo kỳ khác; sum, mean hoặc last mới gộp thành một số"));
        observed(plain, "?period=2024-05").body("items[0].value", is(5)).body("items[0].because", nullValue());
        observed(sum, "?period=2024")
                .body("items[0].value", is(66))
                .body("items[0].status", is("PARTIAL"))
                .body("items[0].because", contains("NOT_ALL_DAYS"));
        observed(sum, "?period=2024-Q2").body("items[0].value", is(15)).body("items[0].status", is("OK"));

        // When
        observations(series, row("2024-12", "12", "2025"));

        // Then
        observed(sum, "?period=2024").body("items[0].value", is(78)).body("items[0].status", is("OK"));
        observed(mean, "?period=2024")
                .body("items[0].value", is(6.5f))
                .body("items[0].numerator", is(78))
                .body("items[0].denominator", is(12))
                .body("items[0].status", is("OK"));
        observed(last, "?period=2024").body("items[0].value", is(12)).body("items[0].status", is("OK"));
    }

    @Test
    void aWeightedMeanMultipliesEachValueWithItsWeight() {
        // Given a wage and an employment of two provinces
        String wage = series("year", "province");
        String employment = series("year", "province");
        observations(wage, in("01", "2024", "10"), in("79", "2024", "20"), in("48", "2024", "1000"));
        observations(employment, in("01", "2024", "3"), in("79", "2024", "1"));
        String indicator = indicator("weightedMean(series." + wage + ", series." + employment + ")", "province");

        // Then: (10 × 3 + 20 × 1) ÷ 4, without the province that nobody is employed in as far as is known
        observed(indicator, "?period=2024")
                .body("items[0].value", is(12.5f))
                .body("items[0].numerator", is(50))
                .body("items[0].denominator", is(4))
                .body("items[0].status", is("PARTIAL"))
                .body("items[0].because", contains("NOT_PAIRED"));
        observed(indicator, "?period=2024&by=province")
                .body("items.findAll { it.value != null }.dimensions.province.code", equalTo(List.of("01", "79")))
                .body("items.findAll { it.value != null }.value", equalTo(List.of(10, 20)))
                .body("items.findAll { it.value != null }.status", equalTo(List.of("OK", "OK")));
        observed(indicator, "?period=2024&province=79").body("items[0].value", is(20));

        // And of a year that is told in totals only, the totals meet
        observations(wage, row("2023", "9", "2025"));
        observations(employment, row("2023", "4", "2025"));
        observed(indicator, "?period=2023").body("items[0].value", is(9)).body("items[0].status", is("OK"));
    }

    @Test
    void industryTablesGiveTheFirstFiveIndicators() throws IOException {
        // Given
        String before = observed("IPC-01", "?period=1961")
                .body("items[0].status", is("NO_DATA"))
                .body("items[0].because", contains("NO_TABLE"))
                .extract()
                .path("knownAt");
        table(1961, Files.readAllBytes(Path.of("../examples/industry-table.csv")));

        // Then each is what the industries themselves are answered with
        share("IPC-01", "overall.shares.gdp");
        share("IPC-02", "overall.shares.employment");
        share("IPC-03", "overall.shares.wagePremium");
        share("IPC-04", "overall.shares.goodsExports");
        share("IPC-05", "copyrightIndustries.gdp");
        observed("IPC-01", "?period=1961")
                .body("items[0].value", is(50))
                .body("items[0].numerator", is(5000))
                .body("items[0].denominator", is(10000))
                .body("items[0].because", contains("TABLE_INCOMPLETE"))
                .body("includesSample", is(true));
        observed("IPC-01", "?period=1961&by=right&right=PATENT,TRADEMARK,TRADE_SECRET")
                .body("items.dimensions.right.code", equalTo(List.of("PATENT", "TRADEMARK")))
                .body("items[0].value", is(35))
                .body("items[0].status", is("OK"));
        observed("IPC-01", "?period=1961&right=TRADE_SECRET").body("items[0].value", nullValue());
        observed("IPC-01", "?period=1961&sample=exclude").body("items[0].value", nullValue());
        observed("IPC-01", "?period=1961-Q1").body("items[0].because", contains("OTHER_PERIOD"));
        observed("IPC-01", "?period=1961&asOf=" + before).body("items[0].value", nullValue());
    }

    @Test
    void everyValueIsTracedToItsObservationsAndTheirSharesAddUp() throws IOException {
        // Given a series told twice for one of its months, and a weight
        String series = series("month");
        String weight = series("month");
        observations(
                series,
                row("2023-12", "40", "2024-01"),
                row("2024-01", "50", "2024-02"),
                row("2024-02", "70", "2024-03"));
        observations(weight, row("2024-01", "2", "2025"), row("2024-02", "1", "2025"));
        String sum = indicator("sum(series." + series + ")");
        String then = as("reader")
                .get(INDICATORS + "/" + sum + "/observations?period=2024")
                .path("knownAt");
        observations(series, row("2024-01", "55", "2024-09"));
        table(1962, Files.readAllBytes(Path.of("../examples/industry-table.csv")));

        // Then the latest vintage is named, and as of before the earlier one
        behind(sum, "?period=2024")
                .body("total", is(0))
                .body("outside.data", equalTo(List.of("series." + series, "series." + series)))
                .body("outside.start", equalTo(List.of("2024-01-01", "2024-02-01")))
                .body("outside.source", equalTo(List.of("GSO", "GSO")))
                .body("outside.vintage", equalTo(List.of("2024-09", "2024-03")))
                .body("outside.numerator", equalTo(List.of(55, 70)));
        behind(sum, "?period=2024&asOf=" + then)
                .body("outside.vintage", equalTo(List.of("2024-02", "2024-03")))
                .body("outside.numerator", equalTo(List.of(50, 70)));

        // And whatever is done with them, shares add up to the terms
        String month = "?period=2024-01";
        addUp(sum, "?period=2024");
        addUp(indicator("mean(series." + series + ")"), "?period=2024");
        addUp(indicator("last(series." + series + ")"), "?period=2024");
        addUp(indicator("series." + series + " - 2 * previous(series." + series + ")"), month);
        addUp(indicator("growth(series." + series + ")"), month);
        addUp(indicator("100 * series." + series + " / (series." + series + " + 3 * series." + weight + ")"), month);
        addUp(indicator("weightedMean(series." + series + ", series." + weight + ")"), "?period=2024");
        addUp(indicator("3 * sum(series." + series + ")"), "?period=2024");
        addUp("IPC-01", "?period=1962");
        addUp("IPC-03", "?period=1962&right=PATENT");
        behind("IPC-01", "?period=1962")
                .body("outside.data", equalTo(List.of("industry.intensive_value_added", "industry.value_added")))
                .body("outside.vintage[0]", is("1962-SAMPLE-2026-01-31"))
                .body("outside.numerator", equalTo(Arrays.asList(5000, null)))
                .body("outside.denominator", equalTo(Arrays.asList(null, 10000)));
    }

    @Test
    void anObservationOfLongAgoLeavesTheScorecardReadable() {
        String series = series("month");
        observations(series, row("1900-01", "1", "1900"), row("2026-01", "5", "2026"));
        String indicator = indicator("series." + series);

        as("reader")
                .get("/api/v1/ip-contribution?period=2026-02")
                .then()
                .statusCode(200)
                .body("items.find { it.indicator == '" + indicator + "' }.parts[0].latest.period", equalTo("2026-01"));
        as("reader")
                .get(INDICATORS + "/" + indicator + "/observations?period=month")
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsBehindAnOutsideNumberIsATableToo() {
        String series = series("year", "province");
        observations(series, in("01", "2024", "10"), in("79", "2024", "20"));
        String indicator = indicator("series." + series);

        String csv = as("reader")
                .accept("text/csv")
                .header("Accept-Language", "vi")
                .get(INDICATORS + "/" + indicator + "/contributors?period=2024")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines().skip(1))
                .containsExactly(
                        ",,,,,,,,,10,,,,,series.%s,2024-01-01,2024-12-31,province=01,GSO,2025,10,,không"
                                .formatted(series),
                        ",,,,,,,,,20,,,,,series.%s,2024-01-01,2024-12-31,province=79,GSO,2025,20,,không"
                                .formatted(series));
    }

    private static void addUp(String indicator, String query) {
        JsonPath reply = behind(indicator, query)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
        boolean ratio = reply.get("cell.denominator") != null;
        assertThat(total(reply, "outside.numerator"))
                .as(indicator)
                .isEqualByComparingTo(number(reply.get(ratio ? "cell.numerator" : "cell.value")));
        if (ratio) {
            assertThat(total(reply, "outside.denominator"))
                    .as(indicator)
                    .isEqualByComparingTo(number(reply.get("cell.denominator")));
        }
    }

    private static BigDecimal total(JsonPath reply, String path) {
        return reply.getList(path).stream()
                .filter(Objects::nonNull)
                .map(OutsideDataOverHttpTest::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(Object number) {
        return new BigDecimal(number.toString());
    }

    private static ValidatableResponse behind(String indicator, String query) {
        return as("reader")
                .get(INDICATORS + "/" + indicator + "/contributors" + query)
                .then()
                .statusCode(200);
    }

    private static void share(String indicator, String path) {
        Object expected =
                as("reader").get("/api/v1/ip-intensive-industries?year=1961").path(path + ".value");
        Object status =
                as("reader").get("/api/v1/ip-intensive-industries?year=1961").path(path + ".status");
        observed(indicator, "?period=1961").body("items[0].value", is(expected)).body("items[0].status", is(status));
    }

    private static void table(int year, byte[] rows) {
        as("steward")
                .contentType("text/csv")
                .queryParam("year", year)
                .queryParam("source", "SAMPLE")
                .queryParam("published", "2026-01-31")
                .queryParam("sample", true)
                .body(rows)
                .post("/api/v1/industry-tables")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse observed(String indicator, String query) {
        return as("reader")
                .get(INDICATORS + "/" + indicator + "/observations" + query)
                .then()
                .statusCode(200);
    }

    /** A new indicator of this expression. */
    private static String indicator(String expression, String... dimensions) {
        String code = "OUT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        as("steward")
                .contentType("application/json")
                .body("""
                        {"code":"%s","name":{"vi":"a","en":"a"},"level":"CONTEXT","unit":"%%","disaggregations":[%s],
                         "parts":[{"code":"value","name":{"vi":"a","en":"a"},"unit":"%%","expression":"%s"}]}
                        """.formatted(code, quoted(dimensions), expression))
                .post(INDICATORS)
                .then()
                .statusCode(201);
        return code;
    }

    /** A new series of one source. */
    private static String series(String period, String... dimensions) {
        String code = "s" + UUID.randomUUID().toString().replace("-", "");
        as("steward")
                .contentType("application/json")
                .body("""
                        {"code":"%s","name":{"vi":"a","en":"a"},"dimensions":[%s],"unit":"persons","period":"%s",
                         "additive":true,"sources":[{"code":"GSO","name":{"vi":"a","en":"a"}}]}
                        """.formatted(code, quoted(dimensions), period))
                .post("/api/v1/series")
                .then()
                .statusCode(201);
        return code;
    }

    private static String quoted(String... words) {
        return words.length == 0 ? "" : "\"" + String.join("\",\"", words) + "\"";
    }

    private static void observations(String series, String... rows) {
        as("steward")
                .contentType("application/json")
                .body("[" + String.join(",", rows) + "]")
                .post("/api/v1/series/" + series + "/observations")
                .then()
                .statusCode(200)
                .body("rejected", is(0));
    }

    private static String row(String period, String value, String vintage) {
        return """
                {"period":"%s","value":%s,"source":"GSO","vintage":"%s"}""".formatted(period, value, vintage);
    }

    private static String in(String province, String period, String value) {
        return """
                {"period":"%s","dimensions":{"province":"%s"},"value":%s,"source":"GSO","vintage":"2025"}""".formatted(period, province, value);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role).build());
    }
}
