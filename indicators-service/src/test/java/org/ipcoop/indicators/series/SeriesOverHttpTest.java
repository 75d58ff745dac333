package org.ipcoop.indicators.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ipcoop.indicators.series.SeriesClient.SERIES;
import static org.ipcoop.indicators.series.SeriesClient.added;
import static org.ipcoop.indicators.series.SeriesClient.as;
import static org.ipcoop.indicators.series.SeriesClient.draft;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

/** A steward keeps the catalogue of series; everybody reads it, as it is and as it was. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class SeriesOverHttpTest {

    @Test
    void aSeriesIsAddedReadAndReplacedByItsNextVersion() {
        String code = added();
        String one = SERIES + "/" + code;

        as("steward").body(draft(code, "GSO", "PRESS")).post(SERIES).then().statusCode(409);
        as("reader").header("If-None-Match", "\"1\"").get(one).then().statusCode(304);
        String before = knownAt();
        as("steward").body(draft(code, "PRESS", "GSO")).put(one).then().statusCode(428);
        as("steward")
                .header("If-Match", "\"1\"")
                .body(draft(code, "PRESS", "GSO"))
                .put(one)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("sources.code", contains("PRESS", "GSO"))
                .body("period", equalTo("year"));
        as("steward")
                .header("If-Match", "\"2\"")
                .body(draft(code, "PRESS", "GSO"))
                .put(one)
                .then()
                .header("ETag", "\"2\"");
        as("steward")
                .header("If-Match", "\"1\"")
                .body(draft(code, "PRESS", "GSO"))
                .put(one)
                .then()
                .statusCode(412);

        as("reader").get(one).then().body("version", equalTo(2)).body("sources[1].licence", nullValue());
        as("reader")
                .get(one + "?asOf=" + before)
                .then()
                .header("ETag", "\"1\"")
                .body("sources.code", contains("GSO", "PRESS"))
                .body("sources[0].why.en", equalTo("Official"));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        as("steward")
                .body("""
                        {"code":"Not A Code","name":{"vi":"Tên"},"dimensions":["province","province","value"],
                         "period":"decade","sources":[{"code":"GSO","name":{"vi":"a","en":"b"},"url":"javascript:1"}]}
                        """)
                .post(SERIES)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/code",
                                "/name/en",
                                "/dimensions/1",
                                "/dimensions/2",
                                "/unit",
                                "/period",
                                "/sources/0/url"))
                .body("violations.message", notNullValue());
    }

    @Test
    void whatObservationsWereMadeByCannotChange() {
        String code = added();
        String other =
                draft(code, "GSO", "OTHER").replace("\"year\"", "\"month\"").replace("province", "sex");

        as("steward")
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "vi")
                .body(other)
                .put(SERIES + "/" + code)
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/dimensions", "/period", "/sources"));
    }

    @Test
    void theListIsCompleteAtEveryPageSize() {
        added();
        List<String> whole =
                as("reader").get(SERIES + "?limit=500").then().extract().path("items.code");
        List<String> paged = new ArrayList<>();
        String query = "?limit=7";
        while (query != null) {
            var page = as("reader").get(SERIES + query).then().statusCode(200).extract();
            assertThat(page.<Integer>path("total")).isEqualTo(whole.size());
            paged.addAll(page.path("items.code"));
            String next = page.path("next");
            query = next == null ? null : "?limit=7&cursor=" + next;
        }

        assertThat(paged).isEqualTo(whole).isSorted().contains("population", "gii_rank");
    }

    @Test
    void badQuestionsAndUnknownSeriesAreRefused() {
        as("reader").get(SERIES + "/no_such").then().statusCode(404).body("type", endsWith("not-found"));
        as("reader").get(SERIES + "/no_such/observations").then().statusCode(404);
        as("steward").body("[]").post(SERIES + "/no_such/observations").then().statusCode(404);
        as("reader").body("[]").post(SERIES + "/population/observations").then().statusCode(403);
        as("reader").get(SERIES + "?asOf=2999-01-01T00:00:00Z").then().statusCode(400);
        as("reader").get(SERIES + "?asOf=1999-01-01T00:00:00Z").then().statusCode(400);
        as("reader")
                .get(SERIES + "/population/observations?from=x&to=y&dimension=sex:F&source=NOBODY&vintage=v&colour=red")
                .then()
                .statusCode(400)
                .body(
                        "violations.parameter",
                        containsInAnyOrder("from", "to", "dimension", "source", "vintage", "colour"));
    }

    private static String knownAt() {
        return as("reader").get(SERIES + "?limit=1").then().extract().path("knownAt");
    }
}
