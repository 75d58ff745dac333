package org.ipcoop.activities.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.ipcoop.activities.access.Grant.Verdict;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation × every role × own or another organisation, and × every token that must not be believed. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
@TestProfile(AccessMatrixTest.WithoutRelay.class)
class AccessMatrixTest {

    /** Nothing but the calls themselves changes the database. */
    public static class WithoutRelay implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ipcoop.outbox.enabled", "false");
        }
    }

    private static final String OWN = "NOIP";
    private static final String OTHER = "WIPO-APAC";

    @Inject
    DataSource database;

    private Records records;

    @BeforeEach
    void records() {
        records = new Records(database);
    }

    static Stream<Row> rows() {
        return AccessTable.ROWS.stream();
    }

    @Test
    void everyOperationOfTheApiIsInTheTableOnce() {
        List<String> described = given()
                .accept("application/json")
                .get("/q/openapi")
                .jsonPath()
                .<Map<String, Map<String, ?>>>get("paths")
                .values()
                .stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .map(operation -> operation instanceof Map<?, ?> map ? (String) map.get("operationId") : null)
                .filter(id -> id != null)
                .toList();
        assertThat(AccessTable.ROWS).extracting(Row::id).containsExactlyInAnyOrderElementsOf(described);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whoMayIsServed(Row row) {
        SoftAssertions every = new SoftAssertions();
        forEach(
                row,
                Verdict.ALLOWED,
                (role, org) -> every.assertThat(call(row, records.targetOf(row), token(role, org))
                                .statusCode())
                        .as("%s as %s of %s", row, role, org)
                        .isEqualTo(row.success()));
        every.assertAll();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whoMayNotIsToldWhatIsMissingAndChangesNothing(Row row) {
        Map<String, String> target = records.targetOf(row);
        String before = records.everything();
        SoftAssertions every = new SoftAssertions();
        forEach(row, Verdict.REFUSED, (role, org) -> {
            Response refused = call(row, target, token(role, org));
            every.assertThat(refused.statusCode())
                    .as("%s as %s of %s", row, role, org)
                    .isEqualTo(403);
            every.assertThat(refused.asString())
                    .containsAnyOf("\"requiredRoles\":[", "\"organisation\":\"" + OTHER + "\"");
        });
        forEach(
                row,
                Verdict.WITHOUT_EFFECT,
                (role, org) -> every.assertThat(
                                call(row, target, token(role, org)).statusCode())
                        .as("%s as %s of %s", row, role, org)
                        .isEqualTo(row.success()));
        every.assertAll();
        assertThat(records.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aTokenThatMustNotBeBelievedOpensNothing(Row row) {
        Map<String, String> target = records.targetOf(row);
        String before = records.everything();
        SoftAssertions every = new SoftAssertions();
        int expected = row.grant() == Grant.OPEN ? row.success() : 401;
        unbelievable().forEach((what, token) -> {
            Response refused = call(row, target, token);
            every.assertThat(refused.statusCode()).as("%s with %s", row, what).isEqualTo(expected);
            every.assertThat(refused.header("WWW-Authenticate") != null).isEqualTo(expected == 401);
        });
        every.assertAll();
        assertThat(records.everything()).isEqualTo(before);
    }

    private interface Cell {
        void check(String role, String org);
    }

    private static void forEach(Row row, Verdict verdict, Cell cell) {
        for (String role : Grant.ROLES) {
            for (String org : List.of(OWN, OTHER)) {
                if (row.grant().of(role, org.equals(OWN)) == verdict) {
                    cell.check(role, org);
                }
            }
        }
    }

    private Response call(Row row, Map<String, String> target, String token) {
        var request = given().urlEncodingEnabled(false).contentType(row.type());
        if (!target.isEmpty()) {
            request.header("If-Match", "*");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (row.body() != null) {
            request.body(records.filled(row.body(), target));
        }
        return request.request(row.method(), records.filled(row.path(), target));
    }

    private static String token(String role, String org) {
        String[] roles = role.equals("none") ? new String[0] : new String[] {role};
        return TestTokens.of(roles).org(org).subject(role + " of " + org).build();
    }

    /** By what is wrong with them; each would be enough for everything otherwise. */
    private static Map<String, String> unbelievable() {
        String[] roles = {"reporter", "verifier", "steward", "operator"};
        String good = TestTokens.of(roles).org(OWN).build();
        Map<String, String> tokens = new TreeMap<>();
        tokens.put("no token", null);
        tokens.put("an expired one", TestTokens.of(roles).org(OWN).expired().build());
        tokens.put("a forged one", TestTokens.of(roles).org(OWN).forged().build());
        tokens.put(
                "one for others",
                TestTokens.of(roles).org(OWN).audience("elsewhere").build());
        tokens.put(
                "one of others",
                TestTokens.of(roles)
                        .org(OWN)
                        .issuer("https://elsewhere.example")
                        .build());
        // {"alg":"none"}
        tokens.put(
                "an unsigned one",
                "eyJhbGciOiJub25lIn0" + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1));
        tokens.put("one cut short", good.substring(0, good.length() - 20));
        return tokens;
    }
}
