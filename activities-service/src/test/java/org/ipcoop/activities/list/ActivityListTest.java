package org.ipcoop.activities.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ipcoop.activities.activity.Api;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.id.UuidV7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class ActivityListTest {
    private static final int COUNT = 7;
    private static boolean filled;

    @Inject
    AgroalDataSource database;

    /** Seven of an organisation of their own, so that other tests' records are not in the way; three without an end. */
    @BeforeEach
    void fill() {
        if (filled) {
            return;
        }
        Api.steward()
                .body(Api.json("{'code':'LISTED','name':{'en':'Listed'},'kind':'OTHER'}"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
        for (int i = 0; i < COUNT; i++) {
            String end = i < 4 ? "'actual':{'end':'2026-01-0" + (i / 2 + 1) + "'}," : "";
            Api.steward()
                    .body(Api.json("{'reportingOrganisation':'LISTED','externalId':'L-" + i + "','type':'"
                            + (i % 2 == 0 ? "TRAINING" : "AWARENESS") + "'," + end
                            + "'title':{'vi':'Hội thảo số " + i + "'},'locations':[{'province':'"
                            + (i < 2 ? "01" : "79")
                            + "'}]}"))
                    .post("/api/v1/activities")
                    .then()
                    .statusCode(201);
        }
        filled = true;
    }

    @ParameterizedTest
    @CsvSource({
        "1,-updatedAt",
        "2,updatedAt",
        "3,actualEnd",
        "6,-actualEnd",
        "4,-createdAt",
        "5,createdAt",
        "1,title",
        "3,-title",
        "7,-updatedAt",
        "500,actualEnd"
    })
    void theListIsCompleteAtEveryPageSizeAndInEveryOrder(int limit, String sort) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(Map.of("limit", limit, "sort", sort), cursor);
            assertThat(page.getInt("total")).isEqualTo(COUNT);
            assertThat(page.getList("items").size()).isLessThanOrEqualTo(limit);
            seen.addAll(page.getList("items.externalId"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).hasSize(COUNT);
        assertThat(new HashSet<>(seen)).hasSize(COUNT);
        if (sort.endsWith("actualEnd")) {
            assertThat(seen.subList(4, COUNT)).containsExactlyInAnyOrder("L-4", "L-5", "L-6");
        }
    }

    @Test
    void theLinkHeaderLeadsToTheNextPageWithTheSameFilters() {
        String link = Api.reader()
                .queryParams(Map.of("org", "LISTED", "limit", 4))
                .get("/api/v1/activities")
                .then()
                .statusCode(200)
                .extract()
                .header("Link");

        assertThat(link).matches("</api/v1/activities\\?.*cursor=.*>; rel=\"next\"");
        Api.reader()
                .urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(3))
                .header("Link", equalTo(null));
    }

    @Test
    void aPageIsATableForWhoeverAcceptsOne() {
        String file = Api.reader()
                .accept("text/csv")
                .header("Accept-Language", "en")
                .queryParams("org", "LISTED", "limit", 2, "sort", "createdAt", "fields", "externalId,title,locations")
                .get("/api/v1/activities")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("X-Total-Count", "7")
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .asString();

        assertThat(file.lines().map(line -> line.substring(line.indexOf(',') + 1)))
                .containsExactly(
                        "External id,Title (Vietnamese),Provinces", "L-0,Hội thảo số 0,01:1", "L-1,Hội thảo số 1,01:1");
    }

    @ParameterizedTest
    @CsvSource({
        "type,AWARENESS,3",
        "status,DRAFT,7",
        "status,COMPLETED,0",
        "area,A5,7",
        "area,A1,0",
        "province,01,2",
        "from,2026-01-02,2",
        "to,2026-01-01,2",
        "sample,true,0",
        "q,hội thảo SỐ 3,1",
        "q,%,0",
        "updatedSince,2020-01-01T00:00:00Z,7",
        "updatedSince,2100-01-01T00:00:00+07:00,0"
    })
    void everyFilterNarrowsTheList(String filter, String value, int total) {
        assertThat(page(Map.of(filter, value), null).getInt("total")).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "limit,501,limit",
        "limit,0,limit",
        "sort,colour,not-one-of",
        "sort,relevance,relevance-without-search",
        "limit,x,wrong-format",
        "sector,26.1,wrong-format",
        "org,nobody,organisation-unknown",
        "participant,NOBODY,organisation-unknown",
        "updatedSince,nonsense,wrong-format",
        "fields,result.colour,field-unknown",
        "cursor,nonsense,cursor",
        "type,SONG,not-one-of",
        "province,99,not-one-of",
        "from,yesterday,wrong-format",
        "colour,red,unknown-parameter"
    })
    void whatTheListCannotDoIsRefusedByName(String parameter, String value, String code) {
        var reply = Api.reader().queryParam(parameter, value).get("/api/v1/activities");

        assertThat(Api.violations(reply)).containsExactly(parameter + " " + code);
    }

    @ParameterizedTest
    @CsvSource({"sort,actualEnd", "status,DRAFT", "q,hội"})
    void aCursorOfAnotherListIsRefused(String parameter, String value) {
        String cursor = page(Map.of("limit", 1), null).getString("next");

        var reply = Api.reader()
                .queryParams("org", "LISTED", "cursor", cursor, parameter, value)
                .get("/api/v1/activities");

        assertThat(Api.violations(reply)).containsExactly("cursor cursor");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var reply = Api.reader()
                .queryParam("type", "SONG")
                .queryParam("from", "yesterday", "today")
                .queryParam("limit", "501")
                .queryParam("province", "02", "99")
                .queryParam("org", "NOBODY")
                .queryParam("sort", "colour")
                .queryParam("cursor", "nonsense")
                .queryParam("colour", "red")
                .queryParam("fields", "title.fr")
                .get("/api/v1/activities");

        assertThat(Api.violations(reply))
                .containsExactlyInAnyOrder(
                        "colour unknown-parameter",
                        "from repeated-parameter",
                        "from wrong-format",
                        "type not-one-of",
                        "org organisation-unknown",
                        "province province-retired",
                        "province not-one-of",
                        "sort not-one-of",
                        "limit limit",
                        "cursor cursor",
                        "fields field-unknown");
    }

    @Test
    void aFormerProvinceIsRefusedWithTheUnitItBelongsToToday() {
        Api.reader()
                .queryParam("province", "02")
                .get("/api/v1/activities")
                .then()
                .statusCode(400)
                .body(
                        "violations[0].message",
                        equalTo("Code 02 (Hà Giang) ended on 30 June 2025; the unit is now 08 (Tuyên Quang)."));
    }

    @Test
    void theSortKeyOfACursorIsTheSameInEveryTimeZone() throws SQLException {
        String sql = "select " + SortOrder.STANDARD.keyText()
                + " from (values (timestamptz '2026-01-01 00:30:00.5+07')) as t (updated_at)";
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String zone : List.of("Asia/Ho_Chi_Minh", "UTC")) {
                statement.execute("set time zone '" + zone + "'");
                try (var row = statement.executeQuery(sql)) {
                    row.next();
                    assertThat(row.getString(1)).isEqualTo("2025-12-31T17:30:00.500000Z");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "actualEnd,0,9999-99-99",
        "actualEnd,0,0000-01-01",
        "actualEnd,1,2026-01-01",
        "actualEnd,2,''",
        "title,0,''",
        "-updatedAt,1,2026-01-01T00:00:00.000000Z",
        "-updatedAt,0,2026-13-01T00:00:00.000000Z"
    })
    void aForgedCursorIsRefused(String sort, String tier, String key) {
        String real = page(Map.of("sort", sort, "limit", 1), null).getString("next");
        String scope = new String(Base64.getUrlDecoder().decode(real), StandardCharsets.UTF_8).split("\u001f")[0];
        String cursor = Cursor.after(scope, tier, key, "01990000-0000-7000-8000-000000000000", "7", "7")
                .encode();

        var reply = Api.reader()
                .queryParams("org", "LISTED", "sort", sort, "cursor", cursor)
                .get("/api/v1/activities");

        assertThat(Api.violations(reply)).containsExactly("cursor cursor");
    }

    /** Between any two pages somebody inserts, changes and retracts; those left alone come exactly once. */
    @ParameterizedTest
    @CsvSource({"-updatedAt,1", "updatedAt,2", "createdAt,3", "title,2", "-title,1", "-actualEnd,2", "actualEnd,3"})
    void whatStaysIsNeitherMissedNorRepeatedWhileOthersWrite(String sort, int limit) throws SQLException {
        String organisation = "PAGED-" + sort.toUpperCase(Locale.ROOT).replaceFirst("^-", "LAST-");
        List<UUID> ids = new ArrayList<>();
        try (var connection = database.getConnection()) {
            StoredActivities.register(connection, organisation);
            for (int i = 0; i < 12; i++) {
                ids.add(UuidV7.next());
                StoredActivities.insert(connection, ids.get(i), organisation, "DRAFT");
            }
        }
        List<UUID> staying = ids.subList(0, 8);
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        int round = 0;
        do {
            JsonPath page = page(organisation, Map.of("sort", sort, "limit", limit), cursor);
            assertThat(page.getInt("total")).isEqualTo(12);
            page.getList("items.id", String.class).forEach(id -> seen.add(UUID.fromString(id)));
            cursor = page.getString("next");
            try (var connection = database.getConnection()) {
                StoredActivities.revise(connection, ids.get(8 + round % 4), round + 2, "PLANNED");
                if (round < 3) {
                    StoredActivities.insert(connection, UuidV7.next(), organisation, "DRAFT");
                }
            }
            round++;
        } while (cursor != null && round < 50);

        assertThat(cursor).isNull();
        assertThat(seen.stream().filter(staying::contains)).containsExactlyInAnyOrderElementsOf(staying);
    }

    private static JsonPath page(Map<String, ?> parameters, String cursor) {
        return page("LISTED", parameters, cursor);
    }

    private static JsonPath page(String organisation, Map<String, ?> parameters, String cursor) {
        var request = Api.reader().queryParam("org", organisation).queryParams(parameters);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/api/v1/activities")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
