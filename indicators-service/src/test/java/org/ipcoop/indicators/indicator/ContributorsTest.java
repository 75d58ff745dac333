package org.ipcoop.indicators.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.ipcoop.indicators.indicator.FactTables.Row;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.json.JsonSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The activities behind a number add up to it, whichever number it is. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class ContributorsTest {
    private static final String IPC_26 = "/api/v1/indicators/IPC-26/contributors";

    private final ObjectMapper json = JsonSettings.mapper();

    @Inject
    FactTables facts;

    @Inject
    IndicatorCatalogue catalogue;

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void sharesSumToEveryValueOfEveryIndicatorAndDimension(long seed) throws Exception {
        // Given facts of every measure
        Random random = new Random(seed);
        facts.replaceBy(rows(random));

        // When every cell of every split is asked for its contributors
        int compared = 0;
        for (Definition definition : catalogue.all()) {
            List<String> splits = new ArrayList<>(definition.disaggregations());
            splits.add("");
            for (String by : splits) {
                compared += compare(definition.code(), by);
            }
        }

        // Then they have always been those of the value
        assertThat(compared).isGreaterThan(300);
    }

    private int compare(String indicator, String by) throws Exception {
        String question = "period=year" + (by.isEmpty() ? "" : "&by=" + by);
        JsonNode observations = json("/api/v1/indicators/" + indicator + "/observations?" + question);
        int compared = 0;
        for (JsonNode item : observations.get("items")) {
            String one = "period=" + item.at("/period/code").asText();
            JsonNode code = by.isEmpty() ? MissingNode.getInstance() : item.at("/dimensions/" + by + "/code");
            if (item.at("/period/code").asText().equals("ALL")) {
                one = "period=all";
            }
            String cell = "/api/v1/indicators/" + indicator + "/contributors?limit=7&" + one + "&part="
                    + item.get("part").asText() + (by.isEmpty() ? "" : "&by=" + by + "&" + by + "=" + code.asText());
            if (countsActivitiesOnly(indicator, item.get("part").asText())) {
                compareCell(cell, item);
                compared++;
            }
        }
        return compared;
    }

    private boolean countsActivitiesOnly(String indicator, String part) {
        return catalogue.get(indicator).parts().stream()
                .anyMatch(one -> one.code().equals(part) && !one.expression().readsOutside());
    }

    private void compareCell(String cell, JsonNode item) throws Exception {
        BigDecimal above = null;
        BigDecimal below = null;
        Set<String> activities = new HashSet<>();
        String next = cell;
        JsonNode page = MissingNode.getInstance();
        int rows = 0;
        while (next != null) {
            page = json(next);
            for (JsonNode contributor : page.get("items")) {
                above = add(above, contributor.at("/numerator/value"));
                below = add(below, contributor.at("/denominator/value"));
                activities.add(contributor.get("activity").asText());
                rows++;
            }
            next = page.hasNonNull("next")
                    ? cell + "&cursor=" + page.get("next").asText()
                    : null;
        }
        assertThat(page.at("/cell/value")).as(cell).isEqualTo(item.get("value"));
        assertThat(page.at("/cell/status")).as(cell).isEqualTo(item.get("status"));
        assertThat(activities).as(cell).hasSize(rows).hasSize(page.get("total").intValue());
        JsonNode numerator = item.has("numerator") ? item.get("numerator") : item.get("value");
        if (!page.at("/counting/numerator").asText().equals("WEIGHTED_MEDIAN")) {
            assertSame(cell, above, numerator);
        }
        if (item.has("denominator") && page.at("/counting").has("denominator")) {
            assertSame(cell, below, item.get("denominator"));
        }
    }

    private static void assertSame(String cell, BigDecimal sum, JsonNode number) {
        if (number == null || number.isNull()) {
            assertThat(cell.contains("/IPC-07/") || sum == null)
                    .as("only growth is unknown where it has contributors, of one of its two periods: " + cell)
                    .isTrue();
        } else {
            assertThat(sum == null ? BigDecimal.ZERO : sum).as(cell).isEqualByComparingTo(number.decimalValue());
        }
    }

    private static BigDecimal add(BigDecimal sum, JsonNode share) {
        if (share.isMissingNode() || share.isNull()) {
            return sum;
        }
        return sum == null ? share.decimalValue() : sum.add(share.decimalValue());
    }

    /** Growth takes all days of both years, whichever of them are asked for. */
    @Test
    void whatIsBehindGrowthOfACutYearAddsUpToIt() throws Exception {
        facts.replaceBy(List.of(
                Row.of("agreements", "2023-05-01", "01", "{}", "4"),
                Row.of("agreements", "2024-03-01", "01", "{}", "5"),
                Row.of("agreements", "2024-09-01", "01", "{}", "1")));
        String cut = "?part=supported&period=year&from=2024-07-01&to=2024-12-31";

        JsonNode item = json("/api/v1/indicators/IPC-07/observations" + cut).at("/items/0");

        assertThat(item.get("value").decimalValue()).isEqualByComparingTo("50");
        assertThat(item.get("status").asText()).isEqualTo("OK");
        compareCell("/api/v1/indicators/IPC-07/contributors" + cut, item);
    }

    @Test
    void aCursorThatWasMadeUpIsRefused() {
        for (String day : List.of("+999999999-12-31", "2025-01-01\u0000")) {
            String cursor = Cursor.after(
                            "contributors", "2026-01-01T00:00:00Z", "2026-01-01", day, new UUID(0, 1).toString())
                    .encode();
            reader().get(IPC_26 + "?part=participants&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("violations.parameter", equalTo(List.of("cursor")));
        }
    }

    @Test
    void aMemberCountsForTheFirstActivityThatNamesIt() {
        UUID first = new UUID(0, 1);
        UUID second = new UUID(0, 2);
        facts.replaceBy(List.of(
                enterprise(first, "2025-02-01", "A"),
                enterprise(second, "2025-03-01", "A"),
                enterprise(second, "2025-03-01", "B"),
                new Row(
                        second,
                        "filings",
                        LocalDate.parse("2025-03-01"),
                        "ENTERPRISE_SUPPORT",
                        "A3",
                        "",
                        "NOIP",
                        false,
                        "{\"right\":\"PATENT\"}",
                        "",
                        new BigDecimal("3"),
                        "OVER")));

        reader().get("/api/v1/indicators/IPC-23/contributors?period=2025&right=PATENT")
                .then()
                .statusCode(200)
                .body("cell.value", equalTo(150))
                .body("counting", equalTo(java.util.Map.of("numerator", "SUM", "denominator", "DISTINCT")))
                .body("total", equalTo(2))
                .body("items.activity", equalTo(List.of(first.toString(), second.toString())))
                .body("items.denominator.value", equalTo(List.of(1, 1)))
                .body("items[1].denominator.members.code", equalTo(List.of("A", "B")))
                .body("items[1].denominator.members.counted", equalTo(List.of(false, true)))
                .body("items[1].numerator.value", equalTo(3))
                .body("items[1].qualifier", equalTo("OVER"));
        reader().accept("text/csv")
                .header("Accept-Language", "en")
                .get("/api/v1/indicators/IPC-23/contributors?period=2025&right=PATENT")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(org.hamcrest.Matchers.containsString("2025-03-01,,no,3,,1,A; B,over,"));
    }

    @Test
    void aQuestionThatSeveralNumbersAnswerIsRefusedWithAllThatIsOpen() {
        reader().get(IPC_26 + "?period=month&by=sex&from=2025-01&to=2025-03")
                .then()
                .statusCode(400)
                .body("violations.parameter", equalTo(List.of("part", "by", "period")));
        reader().get(IPC_26 + "?part=participants&cursor=abc").then().statusCode(400);
        reader().get(IPC_26 + "?part=participants&limit=501").then().statusCode(400);
        reader().get("/api/v1/indicators/NONE/contributors").then().statusCode(404);
    }

    @Test
    void allPagesAreOfTheStateOfTheFirst() {
        facts.replaceBy(List.of(
                Row.of("participants", "2025-01-01", "01", "{}", "1"),
                Row.of("participants", "2025-01-02", "01", "{}", "2")));
        String question = IPC_26 + "?part=participants&limit=1&period=LAST_12_MONTHS&from=2025-01";
        reader().get(question).then().statusCode(400);
        String asked = IPC_26 + "?part=participants&limit=1&period=2025";
        String next = reader().get(asked).then().statusCode(200).extract().path("next");

        facts.supersedeAll();

        reader().get(asked).then().body("total", equalTo(0));
        reader().get(asked + "&cursor=" + next)
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("cell.value", equalTo(3))
                .body("items.numerator.value", equalTo(List.of(2)));
    }

    private static Row enterprise(UUID activity, String day, String code) {
        return new Row(
                activity,
                "enterprises",
                LocalDate.parse(day),
                "ENTERPRISE_SUPPORT",
                "A3",
                "",
                "NOIP",
                false,
                "{}",
                code,
                BigDecimal.ONE,
                null);
    }

    private static List<Row> rows(Random random) {
        List<UUID> activities = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            activities.add(new UUID(random.nextLong(), random.nextLong()));
        }
        List<Row> rows = new ArrayList<>();
        new TreeSet<>(Measures.names())
                .forEach(measure -> activities.forEach(activity -> {
                    if (random.nextInt(3) == 0) {
                        LocalDate day = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(900));
                        rows.add(row(activity, measure, day, random));
                        rows.add(row(activity, measure, day, random));
                    }
                }));
        return rows;
    }

    private static Row row(UUID activity, String measure, LocalDate day, Random random) {
        boolean median = measure.equals("mediation_days");
        boolean named = Set.of("enterprises", "instruments_reviewed", "instruments_adopted")
                        .contains(measure)
                && random.nextBoolean();
        return new Row(
                activity,
                measure,
                day,
                random.nextBoolean() ? "ENTERPRISE_SUPPORT" : "TRAINING",
                random.nextBoolean() ? "A1" : "A3",
                List.of("", "01", "79").get(random.nextInt(3)),
                random.nextBoolean() ? "NOIP" : "VIPRI",
                random.nextInt(4) == 0,
                random.nextBoolean() ? "{}" : dims(measure),
                median || named ? Integer.toString(1 + random.nextInt(9)) : "",
                named ? BigDecimal.ONE : BigDecimal.valueOf(random.nextLong(10_000), random.nextInt(5)),
                random.nextInt(4) == 0 ? "OVER" : null);
    }

    private static String dims(String measure) {
        return Measures.carries(measure, "sex")
                ? "{\"sex\":\"F\",\"level\":\"BASIC\",\"sector\":\"C26\"}"
                : Measures.carries(measure, "right") ? "{\"right\":\"PATENT\"}" : "{\"sector\":\"C26\"}";
    }

    private JsonNode json(String address) throws Exception {
        return json.readTree(
                reader().get(address).then().statusCode(200).extract().asString());
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(TestTokens.of("reader").build());
    }
}
