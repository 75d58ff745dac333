package org.ipcoop.indicators.gii.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipcoop.indicators.gii.GiiClient;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class PathsOverHttpTest {
    private static final String INDEX = "economies[0].nodes.find { it.node == 'IDX' }.after.rank";

    @ParameterizedTest
    @ValueSource(ints = {40, 30})
    void everyPathReachesTheRankAndNoMoveOfItCanBeSmaller(int wanted) {
        JsonPath answer = paths("{'economy':'VNM','rank':%d}".formatted(wanted));

        assertThat(answer.getString("status")).isEqualTo("REACHABLE");
        assertThat(answer.getList("paths.kind"))
                .hasSize(3)
                .startsWith("LEAST_EFFORT")
                .endsWith("WITHOUT");
        Set<Object> different = new HashSet<>();
        for (int path = 0; path < 3; path++) {
            List<Map<String, Object>> moves = answer.getList("paths[" + path + "].moves");
            assertThat(answer.getDouble("paths[" + path + "].proof.index.rank"))
                    .isLessThanOrEqualTo(wanted)
                    .isEqualTo(rank(moves, -1));
            for (int move = 0; path == 0 && move < moves.size(); move++) {
                assertThat(rank(moves, move))
                        .as("without a bit of %s", moves.get(move))
                        .isGreaterThan(wanted);
            }
            assertThat(moves.stream()
                            .mapToDouble(move -> (double) move.get("effort"))
                            .sum())
                    .isEqualTo(answer.getDouble("paths[" + path + "].effort"), within(1e-9));
            different.add(moves.stream().map(move -> move.get("node")).collect(Collectors.toSet()));
        }
        assertThat(different).hasSize(3);
        assertThat(answer.getDouble("paths[0].effort"))
                .isLessThanOrEqualTo(answer.getDouble("paths[1].effort"))
                .isLessThanOrEqualTo(answer.getDouble("paths[2].effort"));
        assertThat(answer.getList("paths[2].without")).isNotEmpty();
        assertThat(answer.getList("paths[2].moves.node"))
                .doesNotContainAnyElementsOf(answer.getList("paths[2].without"));
    }

    /** The rank by the what-if of everybody, with the values of the path; one of them a twentieth of the gap short. */
    private static double rank(List<Map<String, Object>> moves, int smaller) {
        String changes = moves.stream()
                .map(move -> {
                    double from = (double) move.get("from");
                    double gap = (double) move.get("peerMedian") - from;
                    double share = (double) move.get("share");
                    double less = Math.max(0, share - 0.05);
                    double to = moves.indexOf(move) == smaller ? from + less * gap : (double) move.get("to");
                    return "{\"economy\":\"VNM\",\"node\":\"%s\",\"set\":%s}".formatted(move.get("node"), to);
                })
                .collect(Collectors.joining(","));
        return GiiClient.as("reader")
                .contentType("application/json")
                .body("{\"changes\":[" + changes + "]}")
                .post("/api/v1/gii/editions/2025/scenarios")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getDouble(INDEX);
    }

    @Test
    void capsCostsAndTheChoiceOfIndicatorsHold() {
        String chosen = "'indicators':['OUT.6.1.2','OUT.7.1.2','OUT.6.1.1','IN.2.3.1','IN.4.3.2'],";
        JsonPath free = paths("{'economy':'VNM','rank':43," + chosen + "'paths':1}");
        JsonPath bound = paths("{'economy':'VNM','rank':43," + chosen
                + "'caps':{'OUT.7.1.2':0.1,'OUT.6.1.1':0.5},'costs':{'OUT.6.1.2':100},'paths':2}");

        assertThat(free.getList("paths[0].moves.node", String.class))
                .isSubsetOf("OUT.6.1.2", "OUT.7.1.2", "OUT.6.1.1", "IN.2.3.1", "IN.4.3.2");
        assertThat(bound.getDouble("paths[0].effort")).isGreaterThan(free.getDouble("paths[0].effort"));
        assertThat(bound.getList("paths.kind")).containsExactly("LEAST_EFFORT", "FEW_INDICATORS");
        assertThat(bound.getDouble("paths[0].effort")).isLessThan(bound.getDouble("paths[1].effort"));
        bound.<Map<String, Object>>getList("paths[0].moves").forEach(move -> {
            double most = Map.of("OUT.7.1.2", 0.1, "OUT.6.1.1", 0.5).getOrDefault((String) move.get("node"), 1.0);
            assertThat((double) move.get("share")).isPositive().isLessThanOrEqualTo(most);
        });
    }

    /** To report what is missing lowers the score here: 0.07 points by IN.2.1.2, 0.13 by OUT.7.2.3. */
    @Test
    void whatWouldCostPointsDoesNotPutARankOutOfReach() {
        JsonPath answer = paths("{'economy':'VNM','rank':42,'indicators':['IN.2.2.3','IN.2.1.2','OUT.7.2.3']}");

        assertThat(answer.getString("status")).isEqualTo("REACHABLE");
        assertThat(answer.getList("paths[0].moves.node")).containsExactly("IN.2.2.3");
        assertThat(answer.getInt("paths[0].proof.index.rank")).isEqualTo(42);
        assertThat(answer.getInt("most.index.rank")).isEqualTo(42);
    }

    /** The first way found costs 2.76; one without its biggest mover 2.47. */
    @Test
    void noPathOfAnAnswerIsCheaperThanTheOneOfLeastEffort() {
        JsonPath answer = paths("{'economy':'ROU','rank':47}");

        List<Double> efforts = answer.getList("paths.effort", Double.class);
        assertThat(answer.getString("paths[0].kind")).isEqualTo("LEAST_EFFORT");
        assertThat(efforts.getFirst()).isLessThan(2.5).isEqualTo(Collections.min(efforts));
    }

    @Test
    void outOfReachItSaysHowFarOneGets() {
        JsonPath answer = paths("{'economy':'VNM','rank':1,'indicators':['OUT.6.1.2']}");

        assertThat(answer.getString("status")).isEqualTo("OUT_OF_REACH");
        assertThat(answer.getList("paths")).isEmpty();
        assertThat(answer.getDouble("most.effort")).isEqualTo(1);
        assertThat(answer.getDouble("most.index.score")).isGreaterThan(answer.getDouble("index.score"));
        assertThat(answer.getDouble("gapPoints"))
                .isEqualTo(answer.getDouble("threshold.score") - answer.getDouble("index.score"), within(1e-9));
    }

    @Test
    void aRankThatIsReachedTakesNothing() {
        post("{'economy':'VNM','rank':44}")
                .statusCode(200)
                .body("status", is("REACHED"))
                .body("paths", empty());
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        String question = "{'economy':'VNM','rank':40,'paths':5}";
        assertThat(post(question).extract().asString())
                .isEqualTo(post(question).extract().asString());
    }

    @Test
    void aMissingFigureMovesOnlyWhereItIsNamedAndThenWhollyToTheMedian() {
        List<String> missing = GiiClient.get("/editions/2025/economies/VNM/data-gaps")
                .extract()
                .jsonPath()
                .getList("items.findAll { it.kind == 'MISSING' }.node");
        JsonPath named = paths("{'economy':'VNM','rank':1,'indicators':['" + missing.getFirst() + "']}");
        assertThat(named.getInt("movable")).isEqualTo(1);
        assertThat(paths("{'economy':'VNM','rank':40,'paths':5}").getList("paths.moves.node.flatten()", String.class))
                .doesNotContainAnyElementsOf(missing);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        post("{'economy':'XXX','rank':0,'peers':{'from':9,'to':3},'indicators':['OUT.6','OUT.6.1.2'],"
                        + "'caps':{'OUT.6.1.2':1.5,'NO/NE':1},'costs':{'OUT.6.1.2':0},'paths':9}")
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/economy",
                                "/rank",
                                "/paths",
                                "/peers",
                                "/indicators/0",
                                "/caps/OUT.6.1.2",
                                "/caps/NO~1NE",
                                "/costs/OUT.6.1.2"));
        post("{}").statusCode(400).body("violations.pointer", containsInAnyOrder("/economy", "/rank"));
    }

    private static JsonPath paths(String question) {
        return post(question).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse post(String question) {
        return GiiClient.as("reader")
                .contentType("application/json")
                .body(question.replace('\'', '"'))
                .post("/api/v1/gii/editions/2025/paths")
                .then();
    }
}
