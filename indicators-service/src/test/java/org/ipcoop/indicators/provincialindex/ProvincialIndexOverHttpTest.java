package org.ipcoop.indicators.provincialindex;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.ipcoop.indicators.indicator.FactTables;
import org.ipcoop.indicators.indicator.FactTables.Row;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An index of three provinces computed by hand. People trained: Hà Nội 40, Hồ Chí Minh 100, Đà Nẵng 20; women among them 25 %,
 * 60 % and unknown; at the basic level, of which fewer are better, 30, 60 and 20.
 */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class ProvincialIndexOverHttpTest {
    private static final String INDICES = "/api/v1/composite-indices";
    private static final String SCORES = INDICES + "/TRAINING/scores";
    private static final String TRAINING = """
            {"code":"TRAINING","name":{"vi":"Đào tạo","en":"Training"},"coverage":0.5,
             "nodes":[
               {"code":"reach","name":{"vi":"Mức lan tỏa","en":"Reach"},"weight":2,"aggregate":{"nodes":[
                 {"code":"people","name":{"vi":"Lượt người","en":"People"},"weight":3,
                  "indicator":{"indicator":"IPC-26","part":"participants"}},
                 {"code":"women","name":{"vi":"Tỷ lệ nữ","en":"Women"},
                  "indicator":{"indicator":"IPC-26","part":"women"}}]}},
               {"code":"basic","name":{"vi":"Cơ bản","en":"Basic"},
                "indicator":{"indicator":"IPC-26","part":"participants","filters":{"level":["BASIC"]},
                             "direction":"LESS_IS_BETTER"}}]}
            """;

    @Inject
    FactTables facts;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void threeProvinces() {
        facts.replaceBy(List.of(
                Row.of("participants", "2024-03-01", "01", "{\"sex\":\"F\"}", "10"),
                Row.of("participants", "2024-03-01", "01", "{\"sex\":\"M\",\"level\":\"BASIC\"}", "30"),
                Row.of("participants", "2024-05-01", "79", "{\"sex\":\"F\",\"level\":\"BASIC\"}", "60"),
                Row.of("participants", "2024-05-01", "79", "{\"sex\":\"M\"}", "40"),
                Row.of("participants", "2024-07-01", "48", "{\"sex\":\"M\",\"level\":\"BASIC\"}", "20"),
                Row.of("participants", "2024-07-01", "", "{\"sex\":\"M\"}", "500")));
        as("steward").body(TRAINING).post(INDICES).then().statusCode(201);
    }

    @AfterEach
    void noIndexRemains() throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from composite_index");
        }
    }

    @Test
    void scoresAreThoseComputedByHand() {
        JsonPath reply = as("reader")
                .get(SCORES + "?period=2024")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(new JsonPathConfig(NumberReturnType.BIG_DECIMAL));

        assertThat(reply.getList("items.province.code", String.class).subList(0, 3))
                .containsExactly("79", "01", "48");
        assertThat(reply.getList("items.rank", Integer.class).subList(0, 4)).containsExactly(1, 2, 3, null);
        assertThat(reply.getString("items[0].score")).isEqualTo("66.666667");
        assertThat(reply.getString("items[1].score")).isEqualTo("37.5");
        assertThat(reply.getString("items[2].score")).isEqualTo("33.333333");
        assertThat(reply.getInt("items.size()")).isEqualTo(34);
        assertThat(reply.getInt("about.ranked")).isEqualTo(3);
        assertThat(reply.getString("about.period.code")).isEqualTo("2024");
        assertThat(reply.getList("items[1].nodes.code", String.class))
                .containsExactly("reach", "people", "women", "basic");
        assertThat(reply.getList("items[1].nodes.score").toString()).isEqualTo("[18.75, 25, 0, 75]");
        assertThat(reply.getList("items[1].nodes.value").toString()).isEqualTo("[null, 40, 25, 30]");
        assertThat(reply.getList("items[1].nodes.rank").toString()).isEqualTo("[2, 2, 2, 2]");
    }

    @Test
    void whatIsUnknownIsNeverZero() {
        JsonPath reply = as("reader").get(SCORES + "?period=2024").jsonPath();

        assertThat(reply.getList("items[2].nodes.score").toString()).isEqualTo("[0, 0, null, 100]");
        assertThat(reply.getList("items[2].nodes.coverage").toString()).isEqualTo("[0.75, 1, 0, 1]");
        assertThat(reply.getString("items[3].province.name.vi")).isEqualTo("An Giang");
        assertThat(reply.getMap("items[3]")).containsEntry("score", null).containsEntry("rank", null);
        assertThat(reply.getList("items[3].nodes.score").toString()).isEqualTo("[null, null, null, null]");
    }

    @Test
    void withLessCoverageThanAskedForThereIsNoScore() {
        String strict = TRAINING.replace("\"aggregate\":{", "\"aggregate\":{\"coverage\":0.8,");
        as("steward")
                .header("If-Match", "\"1\"")
                .body(strict)
                .put(INDICES + "/TRAINING")
                .then()
                .statusCode(200);

        JsonPath reply = as("reader").get(SCORES + "/48?period=2024").jsonPath();

        assertThat(reply.getInt("about.version")).isEqualTo(2);
        assertThat(reply.getMap("explanation[1]")).containsEntry("score", null).containsEntry("coverage", 0.75f);
        assertThat(reply.getMap("explanation[0]")).containsEntry("score", null).containsKey("coverage");
        assertThat(reply.getString("explanation[0].coverage")).isEqualTo("0.333333");
    }

    @Test
    void strengthsAndWeaknessesAreNamed() {
        as("reader")
                .get(SCORES + "?period=2024")
                .then()
                .body("items[0].strengths", equalTo(List.of("people", "women")))
                .body("items[0].weaknesses", equalTo(List.of("basic")))
                .body("items[1].strengths", empty())
                .body("items[1].weaknesses", equalTo(List.of("women")))
                .body("items[2].strengths", equalTo(List.of("basic")))
                .body("items[2].weaknesses", equalTo(List.of("people")));
    }

    @Test
    void oneScoreIsExplainedByWhatEachNodeGives() {
        as("reader")
                .get(SCORES + "/01?period=2024")
                .then()
                .statusCode(200)
                .body("province.name.vi", equalTo("Hà Nội"))
                .body("score", equalTo(37.5f))
                .body("explanation[0].contributions.node", equalTo(List.of("reach", "basic")))
                .body("explanation[0].contributions.share", contains(0.666667f, 0.333333f))
                .body("explanation[0].contributions.amount", equalTo(List.of(12.5f, 25)))
                .body("explanation[1].contributions.amount", equalTo(List.of(18.75f, 0)))
                .body("explanation[2].value", equalTo(40))
                .body("explanation[2].untreatedScore", equalTo(25))
                .body("about.nodes[4].direction", equalTo("LESS_IS_BETTER"))
                .body("about.nodes[2].unit", equalTo("persons"))
                .body("about.nodes[2].treatment.kind", equalTo("NONE"));
        as("reader").get(SCORES + "/99?period=2024").then().statusCode(404);
    }

    @Test
    void equalScoresShareARankAndComeInTheOrderOfAVietnameseDictionary() {
        facts.replaceBy(List.of(
                Row.of("participants", "2024-03-01", "48", "{\"level\":\"BASIC\"}", "10"),
                Row.of("participants", "2024-03-01", "01", "{\"level\":\"BASIC\"}", "10"),
                Row.of("participants", "2024-03-01", "79", "{\"level\":\"BASIC\"}", "20")));
        as("reader")
                .get(SCORES + "?period=2024")
                .then()
                .body("items[0..2].province.code", equalTo(List.of("79", "48", "01")))
                .body("items[0..2].rank", equalTo(List.of(1, 2, 2)))
                .body("items[0..2].tied", equalTo(List.of(false, true, true)));
        assertThat(as("reader")
                        .get(SCORES + "?period=2024&sort=name")
                        .jsonPath()
                        .getList("items.province.name.vi", String.class)
                        .subList(0, 11))
                .containsExactly(
                        "An Giang",
                        "Bắc Ninh",
                        "Cà Mau",
                        "Cao Bằng",
                        "Cần Thơ",
                        "Đà Nẵng",
                        "Đắk Lắk",
                        "Điện Biên",
                        "Đồng Nai",
                        "Đồng Tháp",
                        "Gia Lai");
    }

    @Test
    void asATableEveryNodeOfEveryProvinceIsALine() {
        String csv = table(SCORES + "?period=2024");

        assertThat(csv)
                .startsWith("\uFEFFChỉ số chung,Tên,Kỳ,\"Mã tỉnh, thành phố\",\"Tỉnh, thành phố\",Nút,Tên nút,Điểm,");
        assertThat(csv.lines()
                        .map(ProvincialIndexOverHttpTest::withoutState)
                        .skip(1)
                        .limit(3))
                .containsExactly(
                        "TRAINING,Đào tạo,2024,79,Hồ Chí Minh,INDEX,Đào tạo,66.666667,1,1,,,,không,không",
                        "TRAINING,Đào tạo,2024,79,Hồ Chí Minh,reach,Mức lan tỏa,100,1,1,,,,không,không",
                        "TRAINING,Đào tạo,2024,79,Hồ Chí Minh,people,Lượt người,100,1,1,100,người,100,có,không");
        assertThat(csv.lines()).hasSize(1 + 34 * 5);
    }

    @Test
    void asATableAnExplanationHasALineForEachContribution() {
        assertThat(table(SCORES + "/01?period=2024").lines().skip(1).map(ProvincialIndexOverHttpTest::withoutState))
                .allMatch(line -> line.startsWith("TRAINING,Đào tạo,2024,01,Hà Nội,"))
                .extracting(line -> line.substring("TRAINING,Đào tạo,2024,01,Hà Nội,".length()))
                .containsExactly(
                        "INDEX,Đào tạo,37.5,2,1,,,,,không,không,reach,Mức lan tỏa,0.666667,18.75,12.5",
                        "INDEX,Đào tạo,37.5,2,1,,,,,không,không,basic,Cơ bản,0.333333,75,25",
                        "reach,Mức lan tỏa,18.75,2,1,,,,,không,không,people,Lượt người,0.75,25,18.75",
                        "reach,Mức lan tỏa,18.75,2,1,,,,,không,không,women,Tỷ lệ nữ,0.25,0,0",
                        "people,Lượt người,25,2,1,40,người,40,25,không,không,,,,,",
                        "women,Tỷ lệ nữ,0,2,1,25,%,25,0,không,có,,,,,",
                        "basic,Cơ bản,75,2,1,30,người,30,75,không,không,,,,,");
    }

    @Test
    void asATableADefinitionHasALineForEachNode() {
        assertThat(table(INDICES + "/TRAINING").lines().skip(1))
                .containsExactly(
                        "TRAINING,Đào tạo,1,năm,min–max,,,,INDEX,Đào tạo,,,trung bình cộng,0.5,,,,",
                        "TRAINING,Đào tạo,1,năm,min–max,,,,reach,Mức lan tỏa,INDEX,2,trung bình cộng,0,,,,",
                        "TRAINING,Đào tạo,1,năm,min–max,,,,people,Lượt người,reach,3,,,IPC-26,participants,,",
                        "TRAINING,Đào tạo,1,năm,min–max,,,,women,Tỷ lệ nữ,reach,1,,,IPC-26,women,,",
                        "TRAINING,Đào tạo,1,năm,min–max,,,,basic,Cơ bản,INDEX,1,,,IPC-26,participants,level=BASIC,"
                                + "thấp hơn là tốt hơn");
        assertThat(table(INDICES)).isEqualTo(table(INDICES + "/TRAINING"));
    }

    private static String table(String address) {
        return as("reader")
                .header("Accept", "text/csv")
                .header("Accept-Language", "vi")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }

    /** A line up to the columns that say which version and state of the data it is of. */
    private static String withoutState(String line) {
        return line.replaceFirst(",1,min–max,.*", "");
    }

    @Test
    void ranksAreHeldAgainstOtherWeightsReproducibly() {
        String address = INDICES + "/TRAINING/rank-intervals?period=2024&runs=200&seed=7&noise=0.1";
        JsonPath first =
                as("reader").get(address).then().statusCode(200).extract().jsonPath();

        assertThat(first.getString("items[0].pooled.low")).isEqualTo("1");
        assertThat(first.getString("items[0].asDefined.high")).isEqualTo("1");
        assertThat(first.getString("items[1].asDefined.low")).isEqualTo("2");
        assertThat(first.getMap("items[3]")).containsEntry("rank", null).doesNotContainKey("pooled");
        assertThat(first.getList("families", String.class)).containsExactly("asDefined", "geometric");
        Object again = as("reader").get(address).jsonPath().get("items");
        assertThat(again).isEqualTo(first.<Object>get("items"));
    }

    @Test
    void anUnchangedAnswerIs304AndAChangedOneIsNot() {
        String tag = as("reader").get(SCORES).then().statusCode(200).extract().header("ETag");
        as("reader").header("If-None-Match", tag).get(SCORES).then().statusCode(304);

        facts.replaceBy(List.of(Row.of("participants", "2025-01-01", "01", "{}", "1")));

        as("reader").header("If-None-Match", tag).get(SCORES).then().statusCode(200);
    }

    @Test
    void whatWasAnsweredOnceIsAnsweredAgainAsOfThen() {
        // Given
        List<String> questions =
                List.of("/scores?period=2024&", "/scores/79?period=2024&", "/rank-intervals?period=2024&runs=50&", "");
        Map<String, String> answered = new LinkedHashMap<>();
        questions.forEach(question -> answered.put(question, read(question)));
        String knownAt = as("reader").get(SCORES).path("about.knownAt");

        // When
        as("steward")
                .header("If-Match", "\"1\"")
                .body(TRAINING.replace("\"weight\":2", "\"weight\":5"))
                .put(INDICES + "/TRAINING")
                .then()
                .statusCode(200);
        facts.supersedeAll();

        // Then
        answered.forEach((question, answer) -> {
            assertThat(read((question.isEmpty() ? "?" : question) + "asOf=" + knownAt))
                    .as(question)
                    .isEqualTo(answer);
            assertThat(read(question)).as(question).isNotEqualTo(answer);
        });
        as("reader").get(INDICES + "/TRAINING/scores?asOf=2001-01-01").then().statusCode(400);
    }

    private static String read(String question) {
        return as("reader")
                .get(INDICES + "/TRAINING" + question)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aDefinitionIsReadBackReplacedAndProtected() {
        as("reader").get(INDICES).then().body("total", equalTo(1)).body("items[0].code", equalTo("TRAINING"));
        String read = as("reader")
                .get(INDICES + "/TRAINING")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("period", equalTo("YEAR"))
                .body("normalisation", equalTo("MIN_MAX"))
                .body("treatment", nullValue())
                .extract()
                .asString();
        as("steward").body(TRAINING).post(INDICES).then().statusCode(409);
        as("steward").body(read).put(INDICES + "/TRAINING").then().statusCode(428);
        as("steward")
                .header("If-Match", "\"9\"")
                .body(read)
                .put(INDICES + "/TRAINING")
                .then()
                .statusCode(412);
        as("steward")
                .header("If-Match", "\"1\"")
                .body(read)
                .put(INDICES + "/TRAINING")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2));
        as("steward")
                .body(TRAINING.replace("\"TRAINING\"", "\"OTHER\""))
                .post(INDICES)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/OTHER"));
        as("reader").body(TRAINING).post(INDICES).then().statusCode(403);
        as("reader").get(INDICES + "/NONE").then().statusCode(404);
        as("reader").get(INDICES + "/NONE/scores").then().statusCode(404);
    }

    @Test
    void everythingWrongWithADefinitionIsToldAtOnce() {
        String wrong = """
                {"code":"x y","name":{"vi":"a"},"coverage":1.5,"normalisation":"Z_SCORE","mean":"GEOMETRIC",
                 "treatment":{"maxPoints":-1},
                 "nodes":[
                   {"code":"a","name":{"vi":"a","en":"a"},"weight":0,
                    "indicator":{"indicator":"IPC-99","part":"p"}},
                   {"code":"a","name":{"vi":"a","en":"a"},
                    "indicator":{"indicator":"IPC-26","part":"participants","filters":{"colour":["red"]}}},
                   {"code":"b","name":{"vi":"a","en":"a"},
                    "indicator":{"indicator":"IPC-26","part":"nothing"}},
                   {"code":"c","name":{"vi":"a","en":"a"},
                    "indicator":{"indicator":"IPC-26","part":"participants","filters":{"sex":["X"]}}},
                   {"code":"d","name":{"vi":"a","en":"a"}, "indicator":{"indicator":"IPC-26","part":"women"}},
                   {"code":"e","name":{"vi":"a","en":"a"}, "indicator":{"indicator":"IPC-26","part":"women"}},
                   {"code":"f","name":{"vi":"a","en":"a"}},
                   {"code":"g","name":{"vi":"a","en":"a"},"aggregate":{"nodes":[]}},
                   null]}
                """;
        as("steward")
                .body(wrong)
                .post(INDICES)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        hasItems(
                                "/code",
                                "/name/en",
                                "/coverage",
                                "/mean",
                                "/treatment/maxPoints",
                                "/nodes/0/weight",
                                "/nodes/0/indicator/indicator",
                                "/nodes/1/code",
                                "/nodes/1/indicator/filters/colour",
                                "/nodes/2/indicator/part",
                                "/nodes/3/indicator/filters/sex",
                                "/nodes/5/indicator",
                                "/nodes/6",
                                "/nodes/7/aggregate/nodes",
                                "/nodes/8"))
                .body("violations.size()", equalTo(15));
        as("steward")
                .body("{}")
                .post(INDICES)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/code", "/name", "/nodes"));
    }

    @Test
    void everythingWrongWithAQuestionIsToldAtOnce() {
        as("reader")
                .get(SCORES + "?period=2024-Q1&sample=maybe&sort=colour&x=1")
                .then()
                .statusCode(400)
                .body("violations.parameter", contains("x", "period", "sample", "sort"));
        as("reader")
                .get(INDICES + "/TRAINING/rank-intervals?runs=0&seed=x&noise=2")
                .then()
                .statusCode(400)
                .body("violations.parameter", contains("seed", "runs", "noise"));
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role).build()).contentType("application/json");
    }
}
