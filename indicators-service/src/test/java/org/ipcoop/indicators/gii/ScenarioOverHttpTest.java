package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class ScenarioOverHttpTest {
    private static final String INDEX = "economies[0].nodes.find { it.node == 'IDX' }";

    /** Checked figures of the method's description. */
    @ParameterizedTest
    @CsvSource({"OUT.6.1.2, 3, 0.0515, 44", "OUT.7.1.2, 1.5, 0.4226, 42"})
    void moreFilingsMoveTheIndexByTheCheckedPoints(String node, double factor, double points, int rank) {
        JsonPath answer = run("{'changes':[{'economy':'VNM','node':'%s','multiply':%s}]}".formatted(node, factor))
                .statusCode(200)
                .body("verified", is(true))
                .extract()
                .jsonPath();

        assertThat(answer.getDouble(INDEX + ".scoreChange")).isEqualTo(points, within(0.00005));
        assertThat(answer.getInt(INDEX + ".before.rank")).isEqualTo(44);
        assertThat(answer.getInt(INDEX + ".after.rank")).isEqualTo(rank);
        assertThat(answer.getList("economies[0].overtook")).hasSize(44 - rank);
    }

    @Test
    void whatChangesNothingMovesNothing() {
        run("{'changes':[{'economy':'VNM','node':'OUT.6.1.2','multiply':1},{'economy':'CHE','node':'OUT.6.1.2','add':0}]}")
                .statusCode(200)
                .body("economies", hasSize(2))
                .body("economies[1].nodes.findAll { it.scoreChange != null && it.scoreChange != 0 }", hasSize(0))
                .body("others", hasSize(0))
                .body("treatments", hasSize(0));
    }

    /** Where the extreme of an indicator moves, everybody's score does, and the treatment may. */
    @Test
    void theWholePipelineIsRunAgain() {
        JsonPath answer = run("{'changes':[{'economy':'VNM','node':'OUT.7.1.2','set':1000000}]}")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getList("others")).hasSizeGreaterThan(100);
        assertThat(answer.getList("treatments.node")).containsExactly("OUT.7.1.2");
    }

    @Test
    void theMedianOfPeersIsReachedWhereItIsBetter() {
        JsonPath answer =
                run("{'changes':[{'economy':'VNM','node':'OUT.6.1.2','reachMedianOfRanks':{'from':25,'to':35}},"
                                + "{'economy':'CHE','node':'OUT.6.1.2','reachMedianOfRanks':{'from':25,'to':35}}]}")
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(answer.getDouble("changes[0].valueAfter")).isGreaterThan(answer.getDouble("changes[0].valueBefore"));
        assertThat(answer.getDouble("changes[1].valueAfter")).isEqualTo(answer.getDouble("changes[1].valueBefore"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        run("{'changes':[{'economy':'XXX','node':'OUT.6.1.2','set':1},{'economy':'VNM','node':'OUT.6.1','set':1},"
                        + "{'economy':'VNM','node':'OUT.6.1.2','set':1,'add':2},{'node':'OUT.6.1.2'},null,"
                        + "{'economy':'VNM','node':'OUT.6.1.3','reachMedianOfRanks':{'from':9,'to':3}},"
                        + "{'economy':'VNM','node':'OUT.7.1.2','set':1e999},"
                        + "{'economy':'THA','node':'OUT.7.1.2','multiply':1e308},"
                        + "{'economy':'THA','node':'OUT.6.1.2','set':-1e16}]}")
                .statusCode(400)
                .body(
                        "violations.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/changes/0/economy not-one-of",
                                "/changes/1/node not-one-of",
                                "/changes/2 exactly-one-of",
                                "/changes/3/economy required",
                                "/changes/3 exactly-one-of",
                                "/changes/4 required",
                                "/changes/5/reachMedianOfRanks ranks",
                                "/changes/6/set number",
                                "/changes/7 number",
                                "/changes/8 number"));
        run("{}").statusCode(400).body("violations[0].pointer", is("/changes"));
    }

    private static ValidatableResponse run(String body) {
        return GiiClient.as("reader")
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/api/v1/gii/editions/2025/scenarios")
                .then();
    }
}
