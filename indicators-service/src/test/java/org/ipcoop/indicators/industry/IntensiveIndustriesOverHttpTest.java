package org.ipcoop.indicators.industry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.ipcoop.indicators.indicator.ConsistentRead;
import org.ipcoop.indicators.industry.IndustryShares.Share;
import org.ipcoop.indicators.industry.method.Fraction;
import org.ipcoop.indicators.industry.method.Right;
import org.ipcoop.indicators.industry.method.Status;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.Test;

/** The worked example of docs/ip-intensive-industries.md over HTTP; each test has a year of its own. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class IntensiveIndustriesOverHttpTest {
    private static final String INDUSTRIES = "/api/v1/ip-intensive-industries";

    @Inject
    IndustryShares shares;

    @Inject
    ConsistentRead data;

    @Inject
    DataRevisions revisions;

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role).build());
    }

    private static void load(int year, String source, boolean sample, byte[] file) {
        as("steward")
                .contentType("text/csv")
                .queryParam("year", year)
                .queryParam("source", source)
                .queryParam("published", "2026-01-31")
                .queryParam("sample", sample)
                .body(file)
                .post("/api/v1/industry-tables")
                .then()
                .statusCode(200)
                .body("rejected", is(0));
    }

    private static byte[] example() throws IOException {
        return Files.readAllBytes(Path.of("../examples/industry-table.csv"));
    }

    @Test
    void theWorkedExampleIsAnsweredWithItsReasons() throws IOException {
        // Given
        load(1951, "SAMPLE", true, example());

        // Then
        as("reader")
                .queryParam("year", 1951)
                .queryParam("right", "PATENT,TRADEMARK", "COPYRIGHT")
                .get(INDUSTRIES)
                .then()
                .statusCode(200)
                .body("year", is(1951))
                .body("sample", is(true))
                .body("status", is("PARTIAL"))
                .body("table.id", is("1951-SAMPLE-2026-01-31"))
                .body("rights.right", contains("PATENT", "TRADEMARK", "COPYRIGHT"))
                .body("rights[0].average.value", is(2.5f))
                .body("rights[0].average.numerator", is(125))
                .body("rights[0].average.denominator", is(50000))
                .body("rights[0].average.source", is("SAMPLE"))
                .body("rights[0].intensive", contains("2100", "2610", "5820"))
                .body("rights[0].shares.gdp.value", is(35))
                .body("rights[0].shares.goodsExports.status", is("PARTIAL"))
                .body("rights[2].average", nullValue())
                .body("overall.intensive", contains("1410", "2100", "2610", "5820"))
                .body("overall.withoutData", empty())
                .body("overall.shares.gdp.value", is(50))
                .body("overall.shares.wagePremium.value", is(172.043010752688f))
                .body("overall.shares.wagePremium.partsUnit", is("VND per person"))
                .body("copyrightIndustries.gdp.value", is(10.5f))
                .body("classes.find { it.vsic == '1410' }.intensiveIn", contains("TRADEMARK"))
                .body(
                        "classes.find { it.vsic == '1410' }.why.words",
                        contains(
                                "0 per 1,000 employees, not above the average of 2.5.",
                                "9 per 1,000 employees, above the average of 5.",
                                "The table flags it as not copyright-intensive."))
                .body("metadata.caveats.en", hasItem(startsWith("Association, not causation")))
                .body("metadata.caveats.vi", hasItem(startsWith("Đây là mối liên hệ, không phải quan hệ nhân quả")));
    }

    @Test
    void vietnameseIsAnsweredInVietnamese() throws IOException {
        load(1952, "SAMPLE", true, example());
        as("reader")
                .queryParam("year", 1952)
                .queryParam("right", "PATENT")
                .header("Accept-Language", "vi")
                .get(INDUSTRIES)
                .then()
                .statusCode(200)
                .body("rights[0].name", is("Sáng chế"))
                .body("classes[0].name", is("Ngành mẫu A"))
                .body(
                        "classes[0].why[0].words",
                        is("0,58 quyền trên 1.000 lao động, không cao hơn mức bình quân 2,5."));
    }

    @Test
    void withoutATableNothingHasAValueAndTheReplySaysWhy() {
        as("reader")
                .queryParam("year", 1953)
                .get(INDUSTRIES)
                .then()
                .statusCode(200)
                .body("status", is("NO_DATA"))
                .body(
                        "explanation",
                        is(
                                "There is no industry table for 1953. A steward posts one to /api/v1/industry-tables; until then nothing can be said."))
                .body("table", nullValue())
                .body("sample", is(false))
                .body("rights.size()", is(5))
                .body("overall.shares.gdp.value", nullValue())
                .body("overall.shares.gdp.status", is("NO_DATA"))
                .body("classes", empty());
    }

    @Test
    void aRealTableCountsBeforeASample() throws IOException {
        // Given
        load(1954, "SAMPLE", true, example());
        as("reader")
                .queryParam("year", 1954)
                .queryParam("sample", "exclude")
                .get(INDUSTRIES)
                .then()
                .body("status", is("NO_DATA"));

        // When
        load(1954, "REAL", false, example());

        // Then
        as("reader")
                .queryParam("year", 1954)
                .get(INDUSTRIES)
                .then()
                .body("table.source", is("REAL"))
                .body("sample", is(false));
    }

    @Test
    void whatWasSaidBeforeACorrectionCanBeSaidAgain() throws IOException {
        // Given
        load(1955, "REAL", false, example());
        var before = as("reader").queryParam("year", 1955).get(INDUSTRIES);
        String then = before.path("knownAt");

        // When
        String correction = "vsic,name.en,employment,valueAdded,patents\n2610,Sample class C,4000,2000,0\n";
        load(1955, "REAL", false, correction.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        // Then
        as("reader").queryParam("year", 1955).get(INDUSTRIES).then().body("rights[0].average.numerator", is(65));
        assertThat(as("reader")
                        .queryParam("year", 1955)
                        .queryParam("asOf", then)
                        .get(INDUSTRIES)
                        .asString())
                .isEqualTo(before.asString());
    }

    @Test
    void aTableOfFiguresForSpreadsheets() throws IOException {
        load(1956, "SAMPLE", true, example());
        String csv = as("reader")
                .accept("text/csv")
                .queryParam("year", 1956)
                .queryParam("right", "PATENT")
                .get(INDUSTRIES)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv)
                .startsWith("\uFEFFYear,Right,Name of the right,VSIC code,Class,Figure,Value,")
                .contains("\r\n1956,PATENT,Patents,,,Share of GDP,35,3500,10000,%,available,,,SAMPLE,yes\r\n")
                .contains("\r\n1956,PATENT,Patents,2610,Sample class C,Rights per 1,000 employees,15,"
                        .replace("Rights per 1,000 employees", "\"Rights per 1,000 employees\""));
    }

    @Test
    void whatIsKnownIsNotSentAgainInTheSameLanguageAndForm() {
        String tag =
                as("reader").get(INDUSTRIES).then().statusCode(200).extract().header("ETag");
        as("reader").header("If-None-Match", tag).get(INDUSTRIES).then().statusCode(304);
        as("reader")
                .header("If-None-Match", tag)
                .header("Accept-Language", "vi")
                .get(INDUSTRIES)
                .then()
                .statusCode(200);
        as("reader")
                .header("If-None-Match", tag)
                .accept("text/csv")
                .get(INDUSTRIES)
                .then()
                .statusCode(200);
    }

    @Test
    void badQuestionsAreRefusedWithAllThatIsWrong() {
        as("reader")
                .queryParam("year", "MMXX")
                .queryParam("right", "PATENT,SECRET")
                .queryParam("sample", "only")
                .queryParam("rigth", "PATENT")
                .get(INDUSTRIES)
                .then()
                .statusCode(400)
                .body("violations.parameter", contains("rigth", "year", "right", "sample"));
        as("reader")
                .queryParam("asOf", "2999-01-01T00:00:00Z")
                .get(INDUSTRIES)
                .then()
                .statusCode(400)
                .body("violations[0].parameter", is("asOf"));
    }

    @Test
    void otherFeaturesReadTheSameFigures() throws IOException {
        // Given
        load(1957, "REAL", false, example());

        // When
        var found = data.read(connection -> shares.share(
                connection,
                Share.GDP,
                Set.of(Right.PATENT),
                1957,
                false,
                revisions.current(connection).revision()));
        var none = data.read(connection -> shares.share(
                connection,
                Share.GDP,
                Set.of(),
                1958,
                true,
                revisions.current(connection).revision()));

        // Then
        assertThat(found).hasValueSatisfying(share -> {
            assertThat(share.figure())
                    .isEqualTo(new Fraction(
                            new BigDecimal("35"), new BigDecimal("3500"), new BigDecimal("10000"), Status.OK));
            assertThat(share.table()).isEqualTo("1957-REAL-2026-01-31");
            assertThat(share.sample()).isFalse();
        });
        assertThat(none).isEmpty();
    }
}
