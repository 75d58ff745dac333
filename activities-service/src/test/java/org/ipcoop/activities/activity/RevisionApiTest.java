package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class RevisionApiTest {

    @Test
    void aDifferenceNamesEveryMemberThatChanged() {
        UUID id = corrected();

        Api.reader()
                .get(path(id) + "/2/difference")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body(
                        "changes",
                        equalTo(List.of(
                                Map.of(
                                        "pointer", "/locations/1",
                                        "kind", "ADDED",
                                        "after", Map.of("province", "79", "share", 0.5f)),
                                Map.of("pointer", "/locations/0/share", "kind", "CHANGED", "before", 1, "after", 0.5f),
                                Map.of("pointer", "/result/hours", "kind", "REMOVED", "before", 12.5f))));
        Api.reader()
                .get(path(id) + "/1/difference?from=2")
                .then()
                .body("changes.kind", equalTo(List.of("REMOVED", "CHANGED", "ADDED")));
        Api.reader().get(path(id) + "/2/difference?from=2").then().body("changes", equalTo(List.of()));
        Api.reader()
                .get(path(id) + "/1/difference")
                .then()
                .body("from", equalTo(0))
                .body("changes.kind.unique()", equalTo(List.of("ADDED")));
    }

    @Test
    void aDifferenceOfRevisionsThatAreNotThereIsNotFound() {
        UUID id = Api.created(Api.COMPLETED_TRAINING);

        Api.reader().get(path(id) + "/2/difference").then().statusCode(404);
        Api.reader().get(path(id) + "/1/difference?from=7").then().statusCode(404);
        Api.reader().get(path(UUID.randomUUID()) + "/1/difference").then().statusCode(404);
        assertThat(Api.violations(Api.reader().get(path(id) + "/1/difference?from=-1")))
                .containsExactly("from minimum");
    }

    @Test
    void theListSaysWhatEachRevisionChangedAndComesInPages() {
        // Given
        UUID id = corrected();
        Api.move(Api.verifier(), id, "verify", "{}").then().statusCode(200);
        List<String> seen = new ArrayList<>();

        // When
        String next = path(id) + "?limit=1";
        while (next != null) {
            var page = Api.reader().urlEncodingEnabled(false).get(next).then().statusCode(200);
            page.body("total", equalTo(3)).body("items", hasSize(1));
            seen.add(page.extract().jsonPath().getString("items[0].revision") + " "
                    + page.extract().jsonPath().getString("items[0].action") + " "
                    + page.extract().jsonPath().getString("items[0].changed"));
            String link = page.extract().header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        // Then
        assertThat(seen)
                .containsExactly(
                        "1 CREATED null",
                        "2 CORRECTED [/locations, /result/hours]",
                        "3 VERIFIED [/status, /verification]");
        Api.reader().get(path(id) + "?limit=201").then().statusCode(400);
        Api.reader().get(path(id) + "?cursor=abc").then().statusCode(400);
        Api.reader().get(path(UUID.randomUUID())).then().statusCode(404);
    }

    @Test
    void aRevisionMayBeKeptForGoodAndTheListIsAskedForAgain() {
        UUID id = corrected();

        for (String once : List.of("/1", "/2/difference")) {
            String tag = Api.reader()
                    .get(path(id) + once)
                    .then()
                    .header("Cache-Control", "private, max-age=31536000, immutable")
                    .extract()
                    .header("ETag");
            Api.reader()
                    .header("If-None-Match", tag)
                    .get(path(id) + once)
                    .then()
                    .statusCode(304);
            Api.reader().head(path(id) + once).then().statusCode(200).header("ETag", tag);
        }
        String list = Api.reader().get(path(id)).header("ETag");
        Api.reader().header("If-None-Match", list).get(path(id)).then().statusCode(304);
        Api.move(Api.verifier(), id, "verify", "{}").then().statusCode(200);
        Api.reader().header("If-None-Match", list).get(path(id)).then().statusCode(200);
    }

    @Test
    void everyReadHasAnETagAndKnowsHead() {
        // Given
        UUID id = Api.created(Api.COMPLETED_TRAINING);

        for (String path : List.of(
                "/activities/" + id,
                "/activities?limit=1",
                "/activities/" + id + "/revisions",
                "/codelists",
                "/codelists/provinces",
                "/organisations",
                "/organisations/NOIP")) {
            // When
            String tag = Api.reader()
                    .get("/api/v1" + path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");

            // Then
            assertThat(tag).as(path).matches("(W/)?\"[^\"]+\"");
            Api.reader().head("/api/v1" + path).then().statusCode(200).header("ETag", tag);
            Api.reader()
                    .header("If-None-Match", "\"other\", " + tag)
                    .get("/api/v1" + path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag);
        }
    }

    /** A training with two locations and no hours, where it had one and twelve and a half. */
    private static UUID corrected() {
        UUID id = Api.created(Api.COMPLETED_TRAINING);
        Api.reporter()
                .header("If-Match", "\"1\"")
                .body(Api.json("{'reason':'Two places','locations':[{'province':'48'},{'province':'79'}],"
                        + "'result':{'hours':null}}"))
                .patch("/api/v1/activities/" + id)
                .then()
                .statusCode(200)
                .body("verification", nullValue());
        return id;
    }

    private static String path(UUID id) {
        return "/api/v1/activities/" + id + "/revisions";
    }
}
