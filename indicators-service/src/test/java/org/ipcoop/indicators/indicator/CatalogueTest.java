package org.ipcoop.indicators.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.ipcoop.platform.json.JsonSettings;
import org.junit.jupiter.api.Test;

/** The shipped catalogue is complete, consistent with the measures, and served. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class CatalogueTest {
    @Inject
    CatalogueSeed seed;

    @Inject
    IndicatorCatalogue catalogue;

    @Test
    void all36AreThereInBothLanguages() {
        List<Definition> shipped = ShippedCatalogue.read(JsonSettings.mapper());

        assertThat(shipped).hasSize(36).allSatisfy(definition -> {
            assertThat(definition.name().vi()).isNotBlank();
            assertThat(definition.name().en()).isNotBlank();
            assertThat(definition.parts()).isNotEmpty();
        });
        assertThat(catalogue.all()).containsExactlyInAnyOrderElementsOf(shipped);
    }

    @Test
    void shippedPartsNameOnlyKnownMeasuresAndDimensions() {
        for (Definition definition : ShippedCatalogue.read(JsonSettings.mapper())) {
            assertThat(DefinitionChecks.of(definition, new Words()))
                    .as(definition.code())
                    .isEmpty();
        }
    }

    @Test
    void seedingAgainChangesNothing() throws Exception {
        List<Definition> before = catalogue.all();

        seed.seed();

        assertThat(catalogue.all()).isEqualTo(before);
    }

    @Test
    void aDefinitionShowsHowItsPartsAreMade() {
        given().auth()
                .oauth2(TestTokens.of("reader").build())
                .get("/api/v1/indicators/IPC-23")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name.vi", equalTo("Đơn SHTT trên 100 DN được hỗ trợ"))
                .body("level", equalTo("OUTCOME"))
                .body("direction", equalTo("UP"))
                .body("source", equalTo("ACTIVITIES"))
                .body("disaggregations", equalTo(List.of("province", "area", "org", "sector", "right", "route")))
                .body("parts[0].expression", equalTo("per100(filings[type=ENTERPRISE_SUPPORT], distinct(enterprises))"))
                .body("version", equalTo(1));
    }
}
