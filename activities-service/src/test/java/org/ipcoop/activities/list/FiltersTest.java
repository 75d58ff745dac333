package org.ipcoop.activities.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.ipcoop.activities.activity.Api;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class FiltersTest {
    private static boolean filled;

    /** A training with everything a filter looks at, and a filing promotion with nearly nothing. */
    @BeforeEach
    void fill() {
        if (filled) {
            return;
        }
        Api.steward()
                .body(Api.json("{'code':'FILTERED','name':{'en':'Filtered'},'kind':'OTHER'}"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
        record("{'externalId':'F-1','type':'TRAINING','title':{'vi':'Lớp'},'areas':['A5','A2'],'status':'ONGOING',"
                + "'planned':{'start':'2026-03-01','end':'2026-03-02'},'sectors':['C2610','G'],"
                + "'locations':[{'province':'48'},{'province':'79'}],"
                + "'participatingOrganisations':[{'organisation':'NOIP','role':'FUNDING'},"
                + "{'organisation':'WIPO-APAC','role':'IMPLEMENTING'},{'name':'Ai đó','role':'EXTENDING'}],"
                + "'result':{'participants':3,'level':'BASIC','mode':'ONLINE','audience':['STUDENTS','OFFICIALS']},"
                + "'evidence':[{'kind':'DATASET','uri':'https://noip.gov.vn/a'}]");
        record("{'externalId':'F-2','type':'FILING_PROMOTION','title':{'en':'Clinic'},"
                + "'result':{'filings':[{'right':'TRADEMARK','route':'MADRID','count':2}]}");
        filled = true;
    }

    private static void record(String start) {
        Api.steward()
                .body(Api.json(start + ",'reportingOrganisation':'FILTERED'}"))
                .post("/api/v1/activities")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "type=TRAINING,F-1",
        "type=TRAINING&type=FILING_PROMOTION,F-1 F-2",
        "'type=TRAINING,FILING_PROMOTION',F-1 F-2",
        "status=DRAFT&status=ONGOING,F-1 F-2",
        "'status=DRAFT, ONGOING',F-1 F-2",
        "area=A5,F-1",
        "area=A2,F-1 F-2",
        "area=A5&area=A2,F-1 F-2",
        "'area=A1,A5&area=A2',F-1 F-2",
        "province=79,F-1",
        "province=01,",
        "province=01&province=48,F-1",
        "sector=C,F-1",
        "sector=26,F-1",
        "sector=C26,F-1",
        "sector=261,F-1",
        "sector=27,",
        "sector=D26,",
        "sector=G,F-1",
        "participant=NOIP,F-1",
        "participant=NOIP&role=FUNDING,F-1",
        "participant=NOIP&role=IMPLEMENTING,",
        "participant=NOIP&participant=WIPO-APAC&role=IMPLEMENTING,F-1",
        "participant=FILTERED,",
        "role=EXTENDING,F-1",
        "role=ACCOUNTABLE,",
        "right=TRADEMARK,F-2",
        "right=PATENT,",
        "level=BASIC,F-1",
        "mode=ONLINE&mode=HYBRID,F-1",
        "audience=OFFICIALS,F-1",
        "audience=EXAMINERS,",
        "evidence=true,F-1",
        "evidence=false,F-2",
        "evidenceKind=DATASET,F-1",
        "evidenceKind=DOCUMENT,",
        "externalId=F-2,F-2",
        "externalId=F-1&externalId=F-2,F-1 F-2",
        "'externalId=F-1,F-2',",
        "sample=false,F-1 F-2",
        "sample=true,",
        "from=2026-03-02&to=2026-03-02,F-1",
        "from=2026-03-03,",
        "plannedFrom=2026-03-02,F-1",
        "plannedTo=2026-03-01,",
        "createdSince=2026-01-01T00:00:00Z,F-1 F-2",
        "createdBefore=2026-01-01T00:00:00Z,",
        "updatedBefore=2026-01-01T00:00:00Z,",
        "updatedSince=2026-01-01T00:00:00Z&sort=title,F-1 F-2",
        "area=A5&province=48&type=TRAINING&sector=C&level=BASIC,F-1",
        "area=A5&right=TRADEMARK,"
    })
    void everyFilterNarrowsAndItsValuesWiden(String query, String found) {
        String expected = found == null ? "" : found;

        var page = Api.reader()
                .get("/api/v1/activities?org=FILTERED&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(String.join(
                        " ",
                        page.<String>getList("items.externalId").stream()
                                .sorted()
                                .toList()))
                .isEqualTo(expected);
        assertThat(page.getInt("total")).isEqualTo(expected.isEmpty() ? 0 : expected.split(" ").length);
    }

    @Test
    void onlyTheMembersAskedForAreShown() {
        var item = Api.reader()
                .get(
                        "/api/v1/activities?org=FILTERED&type=TRAINING&fields=title.vi,result.level,locations.province,status")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items[0]");

        assertThat(item.keySet()).containsExactlyInAnyOrder("id", "title", "status", "locations", "result");
        assertThat(item.get("title")).isEqualTo(Map.of("vi", "Lớp"));
        assertThat(item.get("result")).isEqualTo(Map.of("level", "BASIC"));
        assertThat(item.get("locations")).isEqualTo(List.of(Map.of("province", "48"), Map.of("province", "79")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title,title.vi", "title.vi,title"})
    void aWholeMemberStaysWhole(String fields) {
        Api.reader()
                .get("/api/v1/activities?org=FILTERED&type=FILING_PROMOTION&fields=" + fields)
                .then()
                .statusCode(200)
                .body("items[0].title.en", equalTo("Clinic"));
    }

    @Test
    void anUnknownMemberIsRefusedWithThoseKnownThere() {
        Api.reader()
                .get("/api/v1/activities?fields=title.fr")
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("Unknown member title.fr; known here are: en, vi."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "externalId", "org", "cursor", "fields", "updatedSince"})
    void aCharacterThatNoTextCanHaveIsRefused(String parameter) {
        Api.reader()
                .urlEncodingEnabled(false)
                .get("/api/v1/activities?" + parameter + "=%00")
                .then()
                .statusCode(400);
    }
}
