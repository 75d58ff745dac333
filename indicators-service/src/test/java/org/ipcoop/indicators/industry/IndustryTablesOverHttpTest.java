package org.ipcoop.indicators.industry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.Test;

/** Posting, correcting and reading industry tables; each test has a year of its own. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class IndustryTablesOverHttpTest {
    private static final String TABLES = "/api/v1/industry-tables";
    private static final String TWO_ROWS = """
            [{"vsic": "2100", "name": {"en": "Medicines", "vi": "Thuốc"}, "employment": 10, "patents": 3,
              "copyrightGroup": "PARTIAL", "copyrightFactor": 0.25},
             {"vsic": "TOTAL", "employment": 40, "valueAdded": 1000}]
            """;

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role).build());
    }

    private static RequestSpecification table(int year) {
        return as("steward")
                .contentType("application/json")
                .queryParam("year", year)
                .queryParam("source", "TEST")
                .queryParam("published", "2026-01-31");
    }

    private static ValidatableResponse post(int year, String rows) {
        return table(year).body(rows).post(TABLES).then();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        // When
        post(1901, TWO_ROWS)
                .statusCode(200)
                .header("Content-Location", TABLES + "/1901-TEST-2026-01-31")
                .body("dryRun", is(false))
                .body("atomic", is(true))
                .body("committed", is(true))
                .body("rows", is(2))
                .body("created", is(2))
                .body("rejections.size()", is(0));
        int revision = as("reader").get(TABLES + "/1901-TEST-2026-01-31").path("dataRevision");
        post(1901, TWO_ROWS.replace("10,", "10.0,"))
                .statusCode(200)
                .body("created", is(0))
                .body("unchanged", is(2));

        // Then
        as("reader")
                .get(TABLES + "/1901-TEST-2026-01-31")
                .then()
                .statusCode(200)
                .body("dataRevision", is(revision))
                .body("table.year", is(1901))
                .body("table.sample", is(false))
                .body("table.exportsCurrency", is("VND"))
                .body("rows.vsic", contains("2100", "TOTAL"))
                .body("rows[0].name.vi", is("Thuốc"))
                .body("rows[0].employment", is(10))
                .body("rows[0].copyrightFactor", is(0.25f))
                .body("rows[0].wages", nullValue());
    }

    @Test
    void whatACorrectionReplacedIsStillThereAsOfThen() {
        // Given
        post(1902, TWO_ROWS).statusCode(200);
        String address = TABLES + "/1902-TEST-2026-01-31";
        String then = as("reader").get(address).path("knownAt");

        // When
        post(1902, "[{\"vsic\": \"2100\", \"name\": {\"en\": \"Medicines\"}, \"employment\": 12}]")
                .statusCode(200)
                .body("updated", is(1))
                .body("created", is(0));

        // Then
        as("reader").get(address).then().body("rows.employment", contains(12, 40));
        as("reader")
                .queryParam("asOf", then)
                .get(address)
                .then()
                .statusCode(200)
                .body("knownAt", is(then))
                .body("rows.employment", contains(10, 40))
                .body("rows[0].patents", is(3));
    }

    @Test
    void aTableThatWasNotThereYetIsNotFoundAsOfThen() {
        // Given
        post(1903, TWO_ROWS).statusCode(200);
        String then = as("reader").get(TABLES).path("knownAt");

        // When
        table(1903)
                .queryParam("licence", "CC BY 4.0")
                .queryParam("sample", true)
                .body(TWO_ROWS)
                .post(TABLES)
                .then()
                .statusCode(200)
                .body("unchanged", is(2));
        post(1904, TWO_ROWS).statusCode(200);

        // Then
        as("reader")
                .queryParam("asOf", then)
                .get(TABLES + "/1904-TEST-2026-01-31")
                .then()
                .statusCode(404);
        as("reader").get(TABLES + "/1903-TEST-2026-01-31").then().body("table.licence", is("CC BY 4.0"));
        as("reader")
                .queryParam("asOf", then)
                .get(TABLES)
                .then()
                .statusCode(200)
                .body("items.id", hasItem("1903-TEST-2026-01-31"))
                .body("items.find { it.year == 1903 }.licence", nullValue())
                .body("items.findAll { it.year == 1904 }.size()", is(0));
    }

    @Test
    void aDryRunTellsAndStoresNothing() {
        table(1905)
                .queryParam("dryRun", true)
                .body(TWO_ROWS)
                .post(TABLES)
                .then()
                .statusCode(200)
                .body("committed", is(false))
                .body("created", is(2));
        as("reader").get(TABLES + "/1905-TEST-2026-01-31").then().statusCode(404);
    }

    @Test
    void everythingWrongWithEveryRowIsTold() {
        post(1906, """
                [{"vsic": "2100", "name": {"en": "Medicines"}, "employment": -1, "wages": "many", "patens": 3},
                 {"vsic": "26", "name": {"en": "Electronics"}},
                 {"vsic": "2610", "name": {"en": "Components"}},
                 {"vsic": "C1", "copyrightGroup": "NONE", "copyrightIntensive": 1},
                 {"vsic": "TOTAL", "patents": 4},
                 {"vsic": "9000", "name": {"en": "Arts"}, "copyrightGroup": "CORE", "copyrightFactor": 0.5},
                 7]
                """)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("/problems/unprocessable"))
                .body("committed", is(false))
                .body("rejected", is(6))
                .body("rejections.index", contains(0, 2, 3, 4, 5, 6))
                .body("rejections[0].violations.pointer", contains("/patens", "/employment", "/wages"))
                .body("rejections[0].violations.code", contains("unknown-field", "industry-number", "wrong-type"))
                .body("rejections[1].externalId", is("2610"))
                .body("rejections[1].violations[0].code", is("vsic-overlaps"))
                .body("rejections[2].violations.code", contains("vsic-format", "not-one-of", "wrong-type", "required"))
                .body("rejections[3].violations.code", contains("total-without-rights"))
                .body("rejections[4].violations.code", contains("core-factor"))
                .body("rejections[5].violations.code", contains("wrong-type"));
        as("reader").get(TABLES + "/1906-TEST-2026-01-31").then().statusCode(404);
    }

    @Test
    void withoutAllOrNothingTheGoodRowsAreKept() {
        table(1907)
                .queryParam("atomic", false)
                .header("Accept-Language", "vi")
                .body(
                        "[{\"vsic\": \"2100\", \"name\": {\"vi\": \"Thuốc\"}}, {\"vsic\": \"21\", \"name\": {\"vi\": \"Dược\"}}]")
                .post(TABLES)
                .then()
                .statusCode(200)
                .body("committed", is(true))
                .body("created", is(1))
                .body(
                        "rejections[0].violations[0].message",
                        is("Trùng với 2100: mã này nằm trong mã kia nên sẽ bị tính hai lần."));
    }

    @Test
    void classesThatAreMoreThanTheEconomyAreRefused() {
        post(1908, TWO_ROWS.replace("40", "9"))
                .statusCode(400)
                .body("violations[0].code", is("exceeds-total"))
                .body(
                        "violations[0].message",
                        is("employment: the classes add up to 10, which is more than the 9 of the whole economy."));
    }

    @Test
    void parametersAreJudgedAllAtOnce() {
        as("steward")
                .contentType("application/json")
                .queryParam("year", 2024)
                .queryParam("published", "2023-12-31")
                .queryParam("exportsCurrency", "EUR")
                .queryParam("dryrun", true)
                .body("[]")
                .post(TABLES)
                .then()
                .statusCode(400)
                .body("violations.parameter", contains("dryrun", "published", "source", "exportsCurrency"))
                .body("violations.code", contains("unknown-parameter", "not-before", "required", "not-one-of"));
        as("reader")
                .contentType("application/json")
                .body("[]")
                .post(TABLES)
                .then()
                .statusCode(403);
    }

    @Test
    void aFileOfASpreadsheetWithVietnameseHeadersComesBackAsItWent() {
        // Given
        String file = """
                Mã ngành VSIC;Tên ngành (tiếng Việt);Số lao động;Giá trị tăng thêm (đồng);Thâm dụng quyền tác giả
                5820;Xuất bản phần mềm;1.234.567;2,5;có
                TOTAL;;50.000.000;;
                """;

        // When
        as("steward")
                .contentType("text/csv")
                .queryParam("year", 1909)
                .queryParam("source", "TEST")
                .queryParam("published", "2026-01-31")
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(TABLES)
                .then()
                .statusCode(200)
                .body("created", is(2));
        String csv = as("reader")
                .accept("text/csv")
                .header("Accept-Language", "vi")
                .get(TABLES + "/1909-TEST-2026-01-31")
                .asString();

        // Then
        assertThat(csv)
                .startsWith("\uFEFFMã ngành VSIC,Tên ngành (tiếng Việt),")
                .contains("\r\n5820,Xuất bản phần mềm,,1234567,2.5,,,,,,,true,,\r\n");
        as("steward")
                .contentType("text/csv")
                .queryParam("year", 1909)
                .queryParam("source", "TEST")
                .queryParam("published", "2026-01-31")
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(TABLES)
                .then()
                .statusCode(200)
                .body("unchanged", is(2));
    }

    @Test
    void theSampleFileOfTheExamplesIsTaken() throws IOException {
        as("steward")
                .contentType("text/csv")
                .queryParam("year", 1910)
                .queryParam("source", "SAMPLE")
                .queryParam("published", "2026-01-31")
                .queryParam("sample", true)
                .queryParam("dryRun", true)
                .body(Files.readAllBytes(Path.of("../examples/industry-table.csv")))
                .post(TABLES)
                .then()
                .statusCode(200)
                .header("Content-Location", endsWith("1910-SAMPLE-2026-01-31"))
                .body("created", is(6))
                .body("rejected", is(0));
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        post(1911, TWO_ROWS).statusCode(200);
        for (String address : new String[] {TABLES, TABLES + "/1911-TEST-2026-01-31"}) {
            String tag =
                    as("reader").get(address).then().statusCode(200).extract().header("ETag");
            as("reader").header("If-None-Match", tag).get(address).then().statusCode(304);
        }
        as("reader").get(TABLES + "/nothing").then().statusCode(404).body("type", startsWith("/problems/"));
    }
}
