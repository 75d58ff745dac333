package org.ipcoop.indicators.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.ipcoop.indicators.indicator.FactTables.Row;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Observations split by several dimensions, narrowed by any of them; bad codes are named with what is possible. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class DisaggregationOverHttpTest {
    private static final String TRAINED = "IPC-26/observations?period=all&part=participants";

    @Inject
    FactTables facts;

    @BeforeEach
    void trainingsInSeveralSectors() {
        facts.replaceBy(List.of(
                Row.of("participants", "2024-03-01", "01", "{\"sex\":\"F\",\"sector\":\"C2610\"}", "1"),
                Row.of("participants", "2024-03-01", "15", "{\"sex\":\"M\",\"sector\":\"C26\"}", "2"),
                Row.of("participants", "2024-03-01", "08", "{\"sex\":\"F\",\"sector\":\"J62\"}", "4"),
                Row.of("participants", "2024-03-01", "", "{}", "8"),
                Row.of("participants", "2026-03-01", "15", "{\"sector\":\"U99\"}", "16")));
    }

    @Test
    void aSectorRollsUpFromClassToDivisionToSection() {
        ask(TRAINED + "&by=sector")
                .body("items.dimensions.sector.code", equalTo(List.of("C", "J", "U", "unspecified")))
                .body("items.value", equalTo(List.of(3, 4, 16, 8)));
        ask(TRAINED + "&by=sectorDivision")
                .body("items.dimensions.sectorDivision.code", equalTo(List.of("C26", "J62", "U99", "unspecified")))
                .body("items.value", equalTo(List.of(3, 4, 16, 8)));
        ask(TRAINED + "&by=sectorClass")
                .body("items.dimensions.sectorClass.code", equalTo(List.of("C2610", "unspecified")))
                .body("items.value", equalTo(List.of(1, 30)));
    }

    @Test
    void aSectorFilterHasTheCodesWithinItAndUnspecifiedIsACodeOfItsOwn() {
        ask(TRAINED + "&sector=C").body("items.value", equalTo(List.of(3)));
        ask(TRAINED + "&sector=C2610,J").body("items.value", equalTo(List.of(5)));
        ask(TRAINED + "&sector=U").body("items.value", equalTo(List.of(16)));
        ask(TRAINED + "&sector=unspecified").body("items.value", equalTo(List.of(8)));
    }

    @Test
    void severalDimensionsAtOnceAddUpToTheWhole() {
        ask(TRAINED + "&by=province,area,sex&by=sector")
                .statusCode(200)
                .body(
                        "items.dimensions.collect { it.province.code + it.area.code + it.sex.code + it.sector.code }",
                        equalTo(List.of(
                                "01A5FC",
                                "08A5FJ",
                                "15A5MC",
                                "15A5unspecifiedU",
                                "unspecifiedA5unspecifiedunspecified")))
                .body("items.value", equalTo(List.of(1, 4, 2, 16, 8)));
    }

    @Test
    void everyDimensionCanBeNarrowed() {
        ask(TRAINED + "&sex=F&sector=C,J&province=01,08").body("items.value", equalTo(List.of(5)));
        ask(TRAINED + "&sex=unspecified&by=province").body("items.value", equalTo(List.of(16, 8)));
    }

    @Test
    void aFormerProvinceWithItsDayIsTheUnitItBelongsTo() {
        // Hà Giang, 02, is Tuyên Quang, 08, today
        ask(TRAINED + "&province=02@2024-12-31").body("items.value", equalTo(List.of(4)));
        ask("IPC-26/observations?period=2024&part=participants&province=02").body("items.value", equalTo(List.of(4)));
        ask(TRAINED + "&province=15").body("items.value", equalTo(List.of(18)));
    }

    @Test
    void aCodeThatMayMeanEitherIsRefusedWithBothNamed() {
        ask("IPC-26/observations?period=2024&province=15")
                .statusCode(400)
                .body("violations.code", equalTo(List.of("province-either")))
                .body(
                        "violations[0].message",
                        equalTo(
                                "Code 15 was Yên Bái until 30 June 2025 and is Lào Cai since; add the day you mean, as in "
                                        + "15@2024-12-31."));
        ask("IPC-26/observations?period=2024&part=participants&province=15@2024-12-31")
                .body("items.value", equalTo(List.of(2)));
    }

    @Test
    void aProvinceThatIsNoMoreIsRefusedWithTheUnitOfToday() {
        ask(TRAINED + "&province=02,99,01@2024")
                .statusCode(400)
                .body("violations.parameter", equalTo(List.of("province", "province", "province")))
                .body("violations.code", equalTo(List.of("province-ended", "unknown-code", "wrong-format")))
                .body("violations[0].message", containsString("the unit is now 08 (Tuyên Quang)"))
                .body("violations[1].message", containsString("There is no 99 here; possible are: 01, 04, 08"));
    }

    @Test
    void badCodesOfEveryDimensionAreNamedWithWhatIsPossible() {
        ask("IPC-26/observations?sex=X&area=A7&sector=26&level=HIGH&type=Training")
                .statusCode(400)
                .body("violations.parameter", equalTo(List.of("area", "type", "sector", "sex", "level")))
                .body("violations[3].message", equalTo("There is no X here; possible are: F, M, unspecified."))
                .body(
                        "violations[2].message",
                        equalTo("There is no 26 here; possible are: VSIC 2018: C, C26, C261, C2610, unspecified."));
        ask("IPC-26/observations?right=PATENT")
                .statusCode(400)
                .body("violations.code", equalTo(List.of("not-a-dimension")));
    }

    private static ValidatableResponse ask(String question) {
        return given().auth()
                .oauth2(TestTokens.of("reader").build())
                .get("/api/v1/indicators/" + question)
                .then();
    }
}
