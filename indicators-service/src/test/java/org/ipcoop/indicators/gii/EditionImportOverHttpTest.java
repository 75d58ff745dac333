package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class EditionImportOverHttpTest {

    @Inject
    AgroalDataSource database;

    /** The tests of a module share the service; an edition of the 2030s would be the latest to all of them. */
    @AfterEach
    void removeTheEditionsMadeUp() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.createStatement()) {
            delete.executeUpdate("delete from gii_edition where year > 2030");
        }
    }

    @Test
    void aWorkbookBecomesANewRevisionThatVerifiesLikeTheShippedFigures() {
        // Given
        byte[] workbook = WorkbookTables.of(CsvFigures.shipped(2024)).bytes();

        // When
        GiiClient.as("steward")
                .contentType(EditionsResource.XLSX)
                .header("Content-Disposition", "attachment; filename=\"wipo-pub-2000-2024-tech1.xlsx\"")
                .body(workbook)
                .post("/api/v1/gii/editions")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/gii/editions/2024"))
                .body("revision", is(2))
                .body("source", is("wipo-pub-2000-2024-tech1.xlsx"))
                .body("verified", is(true));

        // Then
        GiiClient.get("/editions/2024/verification").body("revision", is(2)).body("rankMismatches", is(0));
    }

    @Test
    void aTinyEditionThatDoesNotVerifyIsStoredAndSaysSo() {
        GiiClient.importWorkbook(
                        "?year=2031", WorkbookTables.of(SmallEdition.of(2031)).bytes())
                .statusCode(201)
                .body("revision", is(1))
                .body("verified", is(false));
        GiiClient.get("/editions/2031/ranking").body("verified", is(false));
    }

    @Test
    void aPastStateOfTheDataKnowsTheEditionsOfThenOnly() {
        // Given
        Response before = GiiClient.as("reader").get("/api/v1/targets/progress?scope=GII");
        String editions = GiiClient.get("/editions").extract().asString();
        String history = GiiClient.get("/economies/VNM/history").extract().asString();

        // When
        GiiClient.importWorkbook(
                        "?year=2037", WorkbookTables.of(SmallEdition.of(2037)).bytes())
                .statusCode(201);

        // Then
        GiiClient.as("reader")
                .get("/api/v1/targets/progress?scope=GII")
                .then()
                .body("items.find { it.target.code == 'GII-30-2045' }.actual.period", is("2037"));
        assertThat(GiiClient.as("reader")
                        .get("/api/v1/targets/progress?scope=GII&asOf=" + before.path("knownAt"))
                        .asString())
                .isEqualTo(before.asString());
        String asOf = "?asOf=" + before.path("knownAt");
        assertThat(GiiClient.get("/editions" + asOf).extract().asString()).isEqualTo(editions);
        assertThat(GiiClient.get("/economies/VNM/history" + asOf).extract().asString())
                .isEqualTo(history);
        for (String read : List.of(
                "?", "/ranking?", "/framework?", "/verification?", "/economies/VNM?", "/compare?economies=VNM&")) {
            GiiClient.get("/editions/2037" + read + asOf.substring(1)).statusCode(404);
            GiiClient.get("/editions/2037" + read + "asOf=" + Instant.now()).statusCode(200);
        }
        GiiClient.get("/editions?asOf=2001-01-01").statusCode(400);
    }

    @Test
    void theThreeCsvPartsAreAnEditionToo(@TempDir Path folder) throws IOException {
        // Given
        CsvFigures.write(SmallEdition.of(2032), folder);

        // When, Then
        GiiClient.as("steward")
                .multiPart("data", folder.resolve("data.csv").toFile(), "text/csv")
                .multiPart("economies", folder.resolve("economies.csv").toFile(), "text/csv")
                .multiPart("structure", folder.resolve("structure.csv").toFile(), "text/csv")
                .post("/api/v1/gii/editions?year=2032")
                .then()
                .statusCode(201)
                .body("year", is(2032))
                .body("economies", is(2));
        GiiClient.as("steward")
                .multiPart("data", folder.resolve("structure.csv").toFile(), "text/csv")
                .multiPart("economies", folder.resolve("economies.csv").toFile(), "text/csv")
                .multiPart("structure", folder.resolve("structure.csv").toFile(), "text/csv")
                .post("/api/v1/gii/editions?year=2033")
                .then()
                .statusCode(400)
                .body("violations[0].code", is("gii-csv"));
        GiiClient.as("steward")
                .multiPart("data", folder.resolve("data.csv").toFile(), "text/csv")
                .post("/api/v1/gii/editions?year=2033")
                .then()
                .statusCode(400)
                .body("violations.size()", is(2));
        GiiClient.get("/editions/2033").statusCode(404);
    }

    @Test
    void aCsvPartThatLacksWhatAnEditionNeedsIsRefused(@TempDir Path folder) throws IOException {
        // Given
        CsvFigures.write(SmallEdition.of(2036), folder);

        // When, Then
        refusedWith(folder, "structure.csv", "SUB_PILLAR", "");
        refusedWith(folder, "structure.csv", "SUB_PILLAR", "PILLAR");
        refusedWith(folder, "economies.csv", "LM", "");
        refusedWith(folder, "data.csv", "66.4", "Infinity");
        GiiClient.get("/editions/2036").statusCode(404);
    }

    private static void refusedWith(Path folder, String file, String figure, String other) throws IOException {
        String right = Files.readString(folder.resolve(file));
        assertThat(right).contains(figure);
        Files.writeString(folder.resolve(file), right.replace(figure, other));
        GiiClient.as("steward")
                .multiPart("data", folder.resolve("data.csv").toFile(), "text/csv")
                .multiPart("economies", folder.resolve("economies.csv").toFile(), "text/csv")
                .multiPart("structure", folder.resolve("structure.csv").toFile(), "text/csv")
                .post("/api/v1/gii/editions?year=2036")
                .then()
                .statusCode(400)
                .body("violations[0].code", is("gii-csv"));
        Files.writeString(folder.resolve(file), right);
    }

    @Test
    void whatIsNoWorkbookIsRefusedInOneSentenceAndNothingIsStored() {
        // Given
        byte[] whole = WorkbookTables.of(SmallEdition.of(2034)).bytes();
        WorkbookTables wrong = WorkbookTables.of(SmallEdition.of(2034));
        wrong.rename("Data", "Sheet1");

        // When, Then
        refused("PK and no zip".getBytes(StandardCharsets.UTF_8));
        refused(new byte[0]);
        refused(Arrays.copyOf(whole, whole.length / 2));
        GiiClient.importWorkbook("?year=2034", wrong.bytes())
                .statusCode(400)
                .body("violations[0].message", containsString("Data"));
        GiiClient.importWorkbook("", whole).statusCode(400).body("violations[0].parameter", is("year"));
        GiiClient.importWorkbook("?year=1990", whole).statusCode(400);
        GiiClient.get("/editions/2034").statusCode(404);
    }

    private static void refused(byte[] body) {
        GiiClient.importWorkbook("?year=2034", body).statusCode(400).body("type", is("/problems/validation"));
    }

    @Test
    void onlyAStewardImports() {
        GiiClient.as("reporter")
                .contentType(EditionsResource.XLSX)
                .body(new byte[] {1})
                .post("/api/v1/gii/editions?year=2035")
                .then()
                .statusCode(403);
    }
}
