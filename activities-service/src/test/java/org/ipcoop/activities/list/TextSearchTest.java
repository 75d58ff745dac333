package org.ipcoop.activities.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ipcoop.activities.activity.Api;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class TextSearchTest {
    private static final String LETTERS =
            "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđzcwfj";

    private static boolean filled;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void fill() {
        if (filled) {
            return;
        }
        Api.steward()
                .body(Api.json("{'code':'SOUGHT','name':{'en':'Sought'},'kind':'OTHER'}"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
        record("S-1", "Đào tạo cán bộ thực thi tại Đà Nẵng");
        record("S-2", "Dao tao truc tuyen");
        record("S-3", "Hội thảo 100% trực tuyến");
        record("S-4", "ĐÀO TẠO giảng viên nguồn");
        record("S-5", "Đáo tào: không phải đào tạo nhưng gần giống");
        filled = true;
    }

    private static void record(String key, String title) {
        Api.steward()
                .body(Api.json("{'reportingOrganisation':'SOUGHT','externalId':'" + key
                        + "','type':'AWARENESS','title':{'vi':'" + title + "'}}"))
                .post("/api/v1/activities")
                .then()
                .statusCode(201);
    }

    /** Exact matches first, the latest first among them; then the others, the latest first. */
    @ParameterizedTest
    @CsvSource({
        "đào tạo,S-5 S-4 S-1 | S-2",
        "dao tao,S-2 | S-5 S-4 S-1",
        "DAO TAO,S-2 | S-5 S-4 S-1",
        "đáo tào,S-5 | S-4 S-2 S-1",
        "tạo đào,S-5 S-4 S-1 | S-2",
        "da nang,| S-1",
        "Đà Nẵng,S-1 |",
        "trực tuyến,S-3 | S-2",
        "giang DAO,| S-4",
        "s-3,S-3 |",
        "100%,S-3 |",
        "0_%,|",
        "hội nghị,|"
    })
    void caseAndDiacriticsArePassedOverAndExactMatchesComeFirst(String words, String found) {
        List<String> expected = List.of(found.replace("|", "").strip().split(" +"));

        List<String> keys = new ArrayList<>();
        String cursor = null;
        do {
            var request = Api.reader().queryParams("org", "SOUGHT", "q", words, "limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/api/v1/activities")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            keys.addAll(page.getList("items.externalId"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(String.join(" ", keys)).isEqualTo(String.join(" ", expected));
    }

    @Test
    void aDecomposedSpellingIsTheSameWord() {
        String decomposed = Normalizer.normalize("đào", Normalizer.Form.NFD);

        Api.reader()
                .queryParams("org", "SOUGHT", "q", decomposed, "limit", 1)
                .get("/api/v1/activities")
                .then()
                .statusCode(200)
                .body("items[0].externalId", org.hamcrest.Matchers.equalTo("S-5"));
    }

    @Test
    void everyVietnameseLetterFoldsToItsBaseLetter() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select search_fold(?)")) {
            for (String text : List.of(LETTERS, LETTERS.toUpperCase(Locale.ROOT))) {
                for (var form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                    select.setString(1, Normalizer.normalize(text, form));
                    try (var row = select.executeQuery()) {
                        row.next();
                        assertThat(row.getString(1)).isEqualTo(bare(LETTERS));
                    }
                }
            }
        }
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    @Test
    void titlesAreSortedTheVietnameseWay() {
        List<String> titles = Api.reader()
                .queryParams("org", "SOUGHT", "sort", "title")
                .get("/api/v1/activities")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.externalId");

        assertThat(titles).containsExactly("S-2", "S-1", "S-4", "S-5", "S-3");
    }
}
