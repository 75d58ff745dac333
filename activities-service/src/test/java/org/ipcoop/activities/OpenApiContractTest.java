package org.ipcoop.activities;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

/**
 * What is served at /q/openapi is the document in contracts/, so that a change of the API is seen in review. To accept a
 * change, run this test with {@code -Dipcoop.openapi=update}.
 */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class OpenApiContractTest {

    private static final Path CONTRACT =
            Path.of("../contracts/src/main/resources/org/ipcoop/contracts/openapi/activities.yaml");
    private static final String UPDATE = "../mvnw test -Dtest=OpenApiContractTest -Dipcoop.openapi=update";

    @Test
    void theServedDocumentIsTheCheckedInOne() throws IOException {
        String served = normalised(given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        if ("update".equals(System.getProperty("ipcoop.openapi"))) {
            Files.writeString(CONTRACT, served);
        }

        assertThat(served).startsWith("---\nopenapi: 3.1.0\n");
        assertThat(served.lines().filter(line -> line.strip().startsWith("operationId:")))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(normalised(Files.readString(CONTRACT)))
                .as("the API and %s differ; to accept the change: %s", CONTRACT, UPDATE)
                .isEqualTo(served);
    }

    private static String normalised(String yaml) {
        return yaml.replace("\r\n", "\n").stripTrailing() + "\n";
    }
}
