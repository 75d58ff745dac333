package org.ipcoop.indicators.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.ipcoop.indicators.series.SeriesClient.SERIES;
import static org.ipcoop.indicators.series.SeriesClient.added;
import static org.ipcoop.indicators.series.SeriesClient.as;
import static org.ipcoop.indicators.series.SeriesClient.draft;
import static org.ipcoop.indicators.series.SeriesClient.imported;
import static org.ipcoop.indicators.series.SeriesClient.read;
import static org.ipcoop.indicators.series.SeriesClient.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.platform.http.Cursor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Vintages, sources that disagree, and corrections: nothing that was told is lost, and what counts is plain. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class ObservationsOfSeriesTest {

    @Test
    void aLaterVintageStandsBesideTheEarlierOne() {
        String code = added();
        imported(code, "[" + row("2024", "100", "GSO", "2025-01-06") + "]").body("created", equalTo(1));
        imported(code, "[" + row("2024", "103.5", "GSO", "2025-06-30") + "]").body("created", equalTo(1));

        read(code, "").body("items.value", contains(103.5f)).body("items.preferred", contains(true));
        read(code, "?vintage=all")
                .body("items.value", contains(100, 103.5f))
                .body("items.preferred", contains(false, true));
        read(code, "?vintage=2025-03").body("items.value", contains(100)).body("items.preferred", contains(true));
    }

    @Test
    void thePreferredSourceIsNamedAndHowFarTheOthersDisagree() {
        String code = added();
        imported(
                        code,
                        "[" + row("2023", "148198", "PRESS", "2024") + "," + row("2023", "156000", "GSO", "2024") + ","
                                + row("2022", "140903", "PRESS", "undated") + "]")
                .body("created", equalTo(3));

        read(code, "?from=2023")
                .body("items.source", contains("GSO", "PRESS"))
                .body("items.preferred", contains(true, false))
                .body("items[0].others[0].source", equalTo("PRESS"))
                .body("items[0].others[0].difference", equalTo(-7802))
                .body("items[0].others[0].percent", equalTo(-5.00128f))
                .body("items[1].others", nullValue());
        read(code, "?to=2022").body("items.source", contains("PRESS")).body("items.preferred", contains(true));
        read(code, "?from=2023&source=PRESS").body("items.preferred", contains(false));

        as("steward")
                .header("If-Match", "\"1\"")
                .body(draft(code, "PRESS", "GSO"))
                .put(SERIES + "/" + code);
        read(code, "?from=2023").body("items.preferred", contains(false, true));
    }

    @Test
    void everyPastAnswerIsGivenAgainAfterCorrections() {
        String code = added();
        Random random = new Random(7);
        List<String> instants = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String year = Integer.toString(2020 + random.nextInt(3));
            String source = random.nextBoolean() ? "GSO" : "PRESS";
            String vintage = "2025-0" + (1 + random.nextInt(3));
            imported(code, "[" + row(year, Integer.toString(random.nextInt(4)), source, vintage) + "]")
                    .statusCode(200);
            var reply = read(code, "?vintage=all").extract();
            instants.add(reply.path("knownAt"));
            answers.add(reply.asString());
        }

        for (int i = 0; i < instants.size(); i++) {
            assertThat(read(code, "?vintage=all&asOf=" + instants.get(i))
                            .extract()
                            .asString())
                    .isEqualTo(answers.get(i));
        }
    }

    @Test
    void anAnswerIsAskedForAgainByItsTag() {
        String code = added();
        String tag = read(code, "").extract().header("ETag");
        as("reader")
                .header("If-None-Match", tag)
                .get(SERIES + "/" + code + "/observations")
                .then()
                .statusCode(304);

        imported(code, "[" + row("2024", "1", "GSO", "2025") + "]").body("created", equalTo(1));

        as("reader")
                .header("If-None-Match", tag)
                .get(SERIES + "/" + code + "/observations")
                .then()
                .statusCode(200)
                .body("total", equalTo(1));
    }

    @Test
    void partsAreFilteredByTheirCodes() {
        String code = added();
        imported(code, """
                [{"period":"2024","dimensions":{"province":"01"},"value":40,"source":"GSO","vintage":"2025"},
                 {"period":"2024","dimensions":{"province":"48"},"value":2,"source":"GSO","vintage":"2025"},
                 {"period":"2024","value":42,"source":"GSO","vintage":"2025"}]
                """).body("created", equalTo(3));

        read(code, "?dimension=province:01,province:48").body("items.value", contains(40, 2));
        read(code, "?dimension=province:48&dimension=province:TOTAL")
                .body("items.dimensions.province", contains("48", "TOTAL"));
    }

    @Test
    void pagesAddUpToTheWholeInJsonAndInCsv() {
        String code = added();
        imported(code, manyRows(0)).body("created", equalTo(12));
        for (String question : List.of("?vintage=all", "?source=PRESS", "?dimension=province:48", "?from=2023", "?x")) {
            String query = question.replace("?x", "?vintage=latest");
            JsonPath whole =
                    read(code, query).header("Link", nullValue()).extract().jsonPath();
            List<Object> items = new ArrayList<>();
            List<String> lines = new ArrayList<>();
            for (String next = query + "&limit=2"; next != null; next = next(query, lines, code, next, items)) {
                assertThat(items).hasSizeLessThan(whole.getInt("total"));
            }

            assertThat(items).as(query).isEqualTo(whole.getList("items"));
            assertThat(whole.getInt("total")).as(query).isEqualTo(items.size());
            assertThat(lines)
                    .as(query)
                    .isEqualTo(csv(code, query).lines().skip(1).toList());
        }
    }

    /** Takes a page in both forms; the address of the one behind it, as Link has it too. */
    private static @Nullable String next(
            String query, List<String> lines, String code, String address, List<Object> items) {
        var page = read(code, address).extract();
        items.addAll(page.jsonPath().getList("items"));
        csv(code, address).lines().skip(1).forEach(lines::add);
        String next = page.path("next");
        assertThat(next == null).isEqualTo(page.header("Link") == null);
        assertThat(next == null || page.header("Link").contains(next)).isTrue();
        return next == null ? null : query + "&limit=2&cursor=" + next;
    }

    @Test
    void allPagesAreOfTheStateOfTheFirst() {
        String code = added();
        imported(code, manyRows(0)).body("created", equalTo(12));
        List<Object> before = read(code, "?vintage=all").extract().path("items");
        JsonPath first = read(code, "?vintage=all&limit=5").extract().jsonPath();

        imported(code, manyRows(1)).body("updated", equalTo(12));
        imported(code, "[" + row("2019", "1", "GSO", "2025") + "]").body("created", equalTo(1));

        JsonPath second = read(code, "?vintage=all&limit=500&cursor=" + first.getString("next"))
                .body("total", equalTo(12))
                .body("knownAt", equalTo(first.getString("knownAt")))
                .body("next", nullValue())
                .extract()
                .jsonPath();
        List<Object> pages = new ArrayList<>(first.getList("items"));
        pages.addAll(second.getList("items"));
        assertThat(pages).isEqualTo(before);
        read(code, "?vintage=all&limit=1&asOf=" + first.getString("knownAt"))
                .body("items", equalTo(before.subList(0, 1)))
                .body("total", equalTo(12));
    }

    @Test
    void aLimitOrACursorThatCannotBeIsRefused() {
        String code = added();
        for (String limit : List.of("0", "5001")) {
            read(code, "?limit=" + limit)
                    .statusCode(400)
                    .body("violations[0].parameter", equalTo("limit"))
                    .body("violations[0].message", containsString("5"));
        }
        String scope = "observations:" + code;
        String known = read(code, "").extract().path("knownAt");
        List<Cursor> madeUp = List.of(
                Cursor.after("observations:other", known, "2024-01-01", "2024-12-31", "TOTAL", "GSO", "2025"),
                Cursor.after(scope, "now", "2024-01-01", "2024-12-31", "TOTAL", "GSO", "2025"),
                Cursor.after(scope, known, "2024-12-31", "2024-01-01", "TOTAL", "GSO", "2025"),
                Cursor.after(scope, known, "+200000-01-01", "+200000-12-31", "TOTAL", "GSO", "2025"),
                Cursor.after(scope, known, "2024-01-01", "2024-12-31", "\0", "GSO", "2025"),
                Cursor.after(scope, known, "2024-01-01", "2024-12-31", "TOTAL", "GSO", "tomorrow"));
        for (Cursor cursor : madeUp) {
            read(code, "?cursor=" + cursor.encode()).statusCode(400).body("violations[0].parameter", equalTo("cursor"));
        }
        as("reader")
                .get(SERIES + "?cursor=" + Cursor.after("series", "\0").encode())
                .then()
                .statusCode(400);
    }

    /** Three years of two sources, each with a total and one part; values differ by the edition. */
    private static String manyRows(int edition) {
        List<String> rows = new ArrayList<>();
        for (int year = 2022; year <= 2024; year++) {
            for (String source : List.of("GSO", "PRESS")) {
                rows.add(row(Integer.toString(year), year + edition + "", source, "2025"));
                rows.add("""
                        {"period":"%d","dimensions":{"province":"48"},"value":%d,"source":"%s","vintage":"2025-0%d"}""".formatted(year, source.length() + edition, source, year - 2021));
            }
        }
        return rows.toString();
    }

    private static String csv(String code, String query) {
        return as("reader")
                .accept("text/csv")
                .get(SERIES + "/" + code + "/observations" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
