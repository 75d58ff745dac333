package org.ipcoop.activities.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class ImportApiTest {

    @Test
    void theSameFileTwiceChangesNothingTheSecondTime() {
        // Given
        String key = Rows.fresh();
        String[] rows = {Rows.planned(key + 1), Rows.completed(key + 2)};

        // When
        var first = Rows.imported("", rows);
        var second = Rows.imported("", rows);

        // Then
        assertThat(Rows.counts(first)).isEqualTo("2 0 0 0");
        assertThat(first.getBoolean("committed")).isTrue();
        assertThat(Rows.counts(second)).isEqualTo("0 0 2 0");
        assertThat(Rows.activity(key + 2).getInt("revision")).isEqualTo(1);
    }

    @Test
    void whatIsAheadOfUsIsReachedByTheMovesThatLeadThere() {
        // Given
        String key = Rows.fresh();
        Rows.imported("", Rows.planned(key + 1), Rows.planned(key + 2), Rows.row(key + 3, "'status':'ONGOING'"));
        Rows.moved(Rows.reporter(), key + 3, "suspend");

        // When
        var report = Rows.imported(
                "",
                Rows.completed(key + 1),
                Rows.planned(key + 2).replace("PLANNED", "SUSPENDED"),
                Rows.completed(key + 3));

        // Then
        assertThat(Rows.counts(report)).isEqualTo("0 3 0 0");
        assertThat(Rows.actions(key + 1)).containsExactly("CREATED", "COMPLETED");
        assertThat(Rows.actions(key + 2)).containsExactly("CREATED", "STARTED", "SUSPENDED");
        assertThat(Rows.actions(key + 3)).containsExactly("CREATED", "SUSPENDED", "RESUMED", "COMPLETED");
        assertThat(Rows.activity(key + 3).getInt("result.reach")).isEqualTo(40);
    }

    @Test
    void contentIsNeverBroughtByAMoveThatIsNobodysWord() {
        String key = Rows.fresh();
        Rows.imported("", Rows.row(key, "'status':'DRAFT'"));

        Rows.imported("", Rows.planned(key));

        assertThat(Rows.actions(key)).containsExactly("CREATED", "REPLACED", "PLANNED");
    }

    @Test
    void aStateThatCannotBeReachedIsRejectedWithTheMovesThatThereAre() {
        // Given
        String key = Rows.fresh();
        Rows.imported("", Rows.completed(key + 1), Rows.planned(key + 2));

        // When
        var report = Rows.imported(
                "",
                Rows.planned(key + 1),
                Rows.planned(key + 2).replace("PLANNED", "DRAFT"),
                Rows.row(key + 3, "'status':'CANCELLED'"));

        // Then
        assertThat(Rows.violations(report))
                .containsExactly(
                        "0 /status status-unreachable",
                        "0 /reason reason-required",
                        "1 /status status-unreachable",
                        "2 /status not-one-of");
        assertThat(report.getString("rejections[0].violations[0].message"))
                .isEqualTo("The activity is COMPLETED, and PLANNED cannot be reached from there by reporting;"
                        + " possible from COMPLETED: return, verify, retract.");
        assertThat(report.getString("rejections[1].violations[0].message"))
                .isEqualTo("The activity is PLANNED, and DRAFT cannot be reached from there by reporting;"
                        + " possible from PLANNED: start, complete, cancel.");
        assertThat(report.getInt("rejections[1].line")).isEqualTo(2);
        assertThat(report.getString("rejections[1].externalId")).isEqualTo(key + 2);
    }

    @Test
    void aCorrectionNeedsAReasonAndAVerifiedOneIsCompletedToItsOrganisation() {
        // Given
        String key = Rows.fresh();
        String row = Rows.completed(key)
                .replace("'result'", "'evidence':[{'kind':'WEB_PAGE','uri':'https://noip.gov.vn/a'}],'result'");
        Rows.imported("", row);
        Rows.moved(Rows.as("binh", "NOIP", "verifier"), key, "verify");

        // Then
        assertThat(Rows.counts(Rows.imported("", row))).isEqualTo("0 0 1 0");
        assertThat(Rows.violations(Rows.imported("", row.replace("'reach':40", "'reach':41"))))
                .containsExactly("0 /reason reason-required");
        assertThat(Rows.counts(Rows.imported(
                        "",
                        row.replace("'reach':40", "'reach':41").replace("'type'", "'reason':'Counted again','type'"))))
                .isEqualTo("0 1 0 0");
        assertThat(Rows.actions(key)).containsExactly("CREATED", "VERIFIED", "CORRECTED");
    }

    @Test
    void theSecondOfAKeyInAFileIsJudgedAgainstTheFirst() {
        String key = Rows.fresh();

        var report = Rows.imported(
                "",
                Rows.planned(key),
                Rows.planned(key),
                Rows.planned(key).replace("Fair", "IP fair"),
                Rows.completed(key),
                Rows.planned(key));

        assertThat(Rows.counts(report)).isEqualTo("1 2 1 1");
        assertThat(Rows.violations(report))
                .containsExactly("4 /status status-unreachable", "4 /reason reason-required");
        assertThat(Rows.actions(key)).containsExactly("CREATED", "REPLACED", "COMPLETED");
    }

    @Test
    void goodRowsAreKeptAndEveryViolationOfTheOthersIsTold() {
        // Given
        String key = Rows.fresh();

        // When
        var report = Rows.imported(
                "",
                Rows.planned(key + 1),
                "{'type':'AWARENESS','title':{'en':'x'}}",
                Rows.row(key + 3, "'status':'COMPLETED','colour':'red','result':{'reach':-1}"),
                "not json",
                Rows.planned(key + 5));

        // Then
        assertThat(Rows.counts(report)).isEqualTo("2 0 0 3");
        assertThat(Rows.violations(report).stream().filter(found -> !found.startsWith("3 ")))
                .containsExactly(
                        "1 /externalId key-required",
                        "2 /colour unknown-field",
                        "2 /result/reach minimum",
                        "2 /actual/end required-when-completed");
        assertThat(report.getList("rejections.line")).isEqualTo(List.of(2, 3, 4));
        assertThat(Rows.isThere(key + 5)).isTrue();
    }

    @Test
    void aReporterImportsForItsOwnOrganisationAndAStewardForAll() {
        // Given
        String key = Rows.fresh();
        String rows = Rows.ndjson(
                Rows.planned(key + 1),
                Rows.planned(key + 2).replace("{'ext", "{'reportingOrganisation':'WIPO-APAC','ext"));

        // When
        var reporter = Rows.send(Rows.reporter(), "", rows).jsonPath();
        var steward = Rows.send(Rows.as("chi", "NOIP", "steward"), "", rows).jsonPath();

        // Then
        assertThat(Rows.counts(reporter)).isEqualTo("1 0 0 1");
        assertThat(Rows.violations(reporter)).containsExactly("1 /reportingOrganisation forbidden.organisation");
        assertThat(reporter.getString("rejections[0].violations[0].message"))
                .isEqualTo("Your token is of organisation NOIP; this is a matter of WIPO-APAC.");
        assertThat(Rows.counts(steward)).isEqualTo("1 0 1 0");
        Rows.send(Rows.as("dung", "NOIP", "verifier"), "", rows).then().statusCode(403);
    }

    @Test
    void anIdMayStandForTheKeyAndNeverMeansTwoActivities() {
        // Given
        String key = Rows.fresh();
        String id = "019aa0f0-7c00-7000-8000-" + String.format("%012x", key.hashCode() & 0xffffffffL);
        String byId = "{'id':'" + id + "','type':'AWARENESS','title':{'en':'Fair'},'status':'PLANNED'}";

        // Then
        assertThat(Rows.counts(Rows.imported("", byId, byId))).isEqualTo("1 0 1 0");
        assertThat(Rows.violations(Rows.imported("", Rows.planned(key).replace("{'ext", "{'id':'" + id + "','ext"))))
                .containsExactly("0 /id conflict.activity-id");
    }

    @Test
    void allOrNothingStoresNothingWhereARowIsRejected() {
        // Given
        String key = Rows.fresh();
        String[] rows = {Rows.planned(key + 1), Rows.row(key + 2, "'status':'COMPLETED'"), Rows.planned(key + 3)};

        // When
        var refused = Rows.send(Rows.reporter(), "?atomic=true", Rows.ndjson(rows));

        // Then
        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unprocessable"))
                .body("committed", equalTo(false));
        assertThat(Rows.counts(refused.jsonPath())).isEqualTo("2 0 0 1");
        assertThat(Rows.violations(refused.jsonPath()))
                .containsExactly("1 /result required-when-completed", "1 /actual/end required-when-completed");
        assertThat(Rows.isThere(key + 1)).isFalse();
        assertThat(Rows.counts(Rows.imported("?atomic=true", rows[0], rows[2]))).isEqualTo("2 0 0 0");
        assertThat(Rows.isThere(key + 3)).isTrue();
    }

    @Test
    void aDryRunStoresNothing() {
        String key = Rows.fresh();

        var report =
                Rows.imported("?dryRun=true", Rows.planned(key), Rows.completed(key), Rows.row(key + 2, "'colour':1"));

        assertThat(Rows.counts(report)).isEqualTo("1 1 0 1");
        assertThat(report.getBoolean("committed")).isFalse();
        assertThat(Rows.isThere(key)).isFalse();
    }

    @Test
    void whetherItIsADryRunIsSaidOnce() {
        // Given
        String key = Rows.fresh();

        // When
        Rows.as("an", "NOIP", "reporter")
                .contentType(Rows.NDJSON)
                .body(Rows.ndjson(Rows.planned(key)))
                .post(Rows.IMPORT + "?dryRun=false&dryRun=true")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("repeated-parameter"))
                .body("violations[0].parameter", equalTo("dryRun"));

        // Then
        assertThat(Rows.isThere(key)).isFalse();
    }

    @Test
    void theReportIsInTheLanguageAndTheFormAskedFor() {
        // Given
        String key = Rows.fresh();
        String rows = Rows.ndjson(Rows.row(key, "'status':'COMPLETED'"));

        // Then
        Rows.send(Rows.reporter().header("Accept-Language", "vi"), "", rows)
                .then()
                .header("Content-Language", equalTo("vi"))
                .body("rejections[0].violations[0].message", equalTo("Bắt buộc khi hoạt động đã hoàn thành."));
        assertThat(Rows.send(Rows.reporter().accept("text/csv"), "", rows)
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString())
                .isEqualTo("\uFEFFindex,line,externalId,column,pointer,code,message\r\n"
                        + "0,1," + key
                        + ",,/result,required-when-completed,Required once the activity is completed.\r\n"
                        + "0,1," + key
                        + ",,/actual/end,required-when-completed,Required once the activity is completed.\r\n");
    }

    @Test
    void anArrayAndATableMeanTheSameAsLines() {
        // Given
        String key = Rows.fresh();
        String array = "[" + Rows.planned(key + 1).replace('\'', '"') + ","
                + Rows.planned(key + 2).replace('\'', '"') + "]";
        String csv = "externalId;type;status;title.vi;title.en;planned.start\n"
                + key + "1;AWARENESS;PLANNED;Hội chợ;Fair;2026-11-02\n"
                + key + "2;AWARENESS;ONGOING;Hội chợ;Fair;2026-11-02\n"
                + key + "3;AWARENESS;COMPLETED;Hội chợ;Fair;2026-11-02\n";

        // When
        var first = Rows.reporter().contentType("application/json").body(array).post(Rows.IMPORT);
        var second = Rows.reporter()
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(Rows.IMPORT);

        // Then
        assertThat(Rows.counts(first.then().statusCode(200).extract().jsonPath()))
                .isEqualTo("2 0 0 0");
        var report = second.then().statusCode(200).extract().jsonPath();
        assertThat(Rows.counts(report)).isEqualTo("0 1 1 1");
        assertThat(report.getInt("rejections[0].line")).isEqualTo(4);
        assertThat(Rows.actions(key + 2)).containsExactly("CREATED", "STARTED");
    }

    @Test
    void whatIsNoFileOfActivitiesIsRefused() {
        Rows.reporter()
                .contentType("application/xml")
                .body("<a/>")
                .post(Rows.IMPORT)
                .then()
                .statusCode(415);
        Rows.send(Rows.reporter(), "?dryrun=true", "")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("unknown-parameter"));
        assertThat(Rows.counts(Rows.imported(""))).isEqualTo("0 0 0 0");
    }

    @Test
    void aKeyThatNoDatabaseKeepsIsAMistakeOfItsRowOnly() {
        String key = Rows.fresh();

        var report = Rows.imported("", Rows.planned("a\\u0000b"), Rows.planned("a\\ud800b"), Rows.planned(key));

        assertThat(Rows.counts(report)).isEqualTo("1 0 0 2");
        assertThat(Rows.violations(report))
                .containsExactly("0 /externalId text-characters", "1 /externalId text-characters");
    }
}
