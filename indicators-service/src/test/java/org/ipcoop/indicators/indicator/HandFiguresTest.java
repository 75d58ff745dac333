package org.ipcoop.indicators.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.ipcoop.platform.json.JsonSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service computes what a person does with the same 81 records and a pencil; the working is in docs/hand-figures.md. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class HandFiguresTest {
    @Inject
    FactTables facts;

    @BeforeEach
    void theRealActivities() throws IOException {
        facts.replaceBy(RealActivities.facts());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            IPC-20, agreements,   55,              252,              -,               -,               307
            IPC-20, value,        4800000000 OVER, 87000000000,      -,               -,               91800000000 OVER
            IPC-23, filings,      - /100,          -,                -,               -,               - /100
            IPC-24, value,        - /100,          -,                -,               -,               - /100
            IPC-25, jobs,         -,               -,                -,               -,               -
            IPC-26, participants, 46,              440 ABOUT,        -,               -,               486 ABOUT
            IPC-26, hours,        -,               -,                -,               -,               -
            IPC-26, women,        -,               -,                -,               -,               -
            IPC-27, rate,         -,               -,                -,               -,               -
            IPC-29, coverage,     20.588235294118 7/34, 23.529411764706 8/34, 23.529411764706 8/34, 2.941176470588 1/34, 55.882352941176 19/34
            IPC-30, adopted,      100 2/2,         41.538461538462 27/65, 100 3/3,    100 2/2,         46.478873239437 33/71
            IPC-31, settled,      -,               -,                -,               -,               -
            IPC-31, days,         -,               -,                -,               -,               -
            IPC-33, reached,      -,               -,                -,               -,               -
            IPC-33, downloads,    -,               -,                -,               -,               -
            IPC-34, delivered,    -,               -,                0 0/2,           -,               0 0/2
            IPC-34, completed,    20,              26,               27,              4,               77
            """)
    void byYearAndInAll(String code, String part, String y2023, String y2024, String y2025, String y2026, String all)
            throws IOException {
        assertThat(figures(code, "part=" + part + "&from=2023&to=2026"))
                .containsExactly("2023 " + y2023, "2024 " + y2024, "2025 " + y2025, "2026 " + y2026);
        assertThat(figures(code, "part=" + part + "&period=all")).containsExactly("ALL " + all);
    }

    @Test
    void byProvince() throws IOException {
        assertThat(figures("IPC-20", "period=all&by=province&part=agreements"))
                .containsExactly("ALL 01 252", "ALL 75 55");
        assertThat(figures("IPC-26", "period=all&by=province&part=participants"))
                .containsExactly("ALL 79 40 OVER", "ALL unspecified 446 ABOUT");
        assertThat(figures("IPC-30", "period=all&by=province"))
                .containsExactly("ALL 01 100 2/2", "ALL 92 100 1/1", "ALL unspecified 44.927536231884 31/69");
        assertThat(figures("IPC-34", "by=province&province=01,79&part=completed"))
                .containsExactly("2023 01 4", "2024 01 6.5", "2024 79 1.5", "2025 01 10", "2026 01 1");
    }

    @Test
    void byArea() throws IOException {
        assertThat(figures("IPC-20", "period=all&by=area&part=value")).containsExactly("ALL A4 91800000000 OVER");
        assertThat(figures("IPC-29", "period=all&by=area"))
                .containsExactly(
                        "ALL A1 20.588235294118 7/34",
                        "ALL A2 5.882352941176 2/34",
                        "ALL A3 20.588235294118 7/34",
                        "ALL A4 8.823529411765 3/34",
                        "ALL A5 20.588235294118 7/34",
                        "ALL A6 5.882352941176 2/34");
    }

    @Test
    void byLevelOfTheTraining() throws IOException {
        assertThat(figures("IPC-26", "period=all&by=level&part=participants"))
                .containsExactly("ALL ADVANCED 100 ABOUT", "ALL TRAINING_OF_TRAINERS 46", "ALL unspecified 340 ABOUT");
    }

    @Test
    void withoutSamplesNothingIsKnown() throws IOException {
        assertThat(figures("IPC-26", "period=all&part=participants&sample=exclude"))
                .containsExactly("ALL -");
    }

    /** {@code period codes… value numerator/denominator qualifier}, with - for what is unknown. */
    private static List<String> figures(String code, String query) throws IOException {
        String reply = given().auth()
                .oauth2(TestTokens.of("reader").build())
                .get("/api/v1/indicators/" + code + "/observations?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> figures = new ArrayList<>();
        JsonSettings.mapper().readTree(reply).get("items").forEach(item -> figures.add(figure(item)));
        return figures;
    }

    private static String figure(JsonNode item) {
        StringBuilder figure = new StringBuilder(item.at("/period/code").asText());
        item.path("dimensions")
                .forEach(code -> figure.append(" ").append(code.get("code").asText()));
        figure.append(" ").append(number(item.get("value")));
        if (item.has("denominator")) {
            figure.append(" ")
                    .append(item.has("numerator") ? item.get("numerator").asText() : "");
            figure.append("/").append(item.get("denominator").asText());
        }
        return item.has("qualifier") ? figure + " " + item.get("qualifier").asText() : figure.toString();
    }

    private static String number(JsonNode value) {
        return value.isNull() ? "-" : value.decimalValue().toPlainString();
    }
}
