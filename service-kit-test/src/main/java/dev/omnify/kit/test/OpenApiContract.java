package dev.omnify.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A service's own OpenAPI document is the one in {@code contracts/openapi}. A service has one empty
 * {@code @QuarkusTest} subclass; {@code -Domnify.contracts.update=true} writes the document anew.
 */
@Tag("backends")
public abstract class OpenApiContract {
    private final String service;

    /** @param service the service's name, such as {@code eyes} */
    protected OpenApiContract(String service) {
        this.service = service;
    }

    @Test
    void ownDocumentIsThePublishedOne() throws IOException {
        String own = RestAssured.given()
                .accept("application/yaml")
                .get(Management.url("/q/openapi"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path published = Path.of(System.getProperty("omnify.root", ".."), "contracts", "openapi", service + "-v1.yaml");
        if (Boolean.getBoolean("omnify.contracts.update")) {
            Files.createDirectories(published.getParent());
            Files.writeString(published, own);
        }
        assertThat(Files.exists(published) ? Files.readString(published) : "")
                .as("contracts/openapi/%s-v1.yaml differs; update it with: ./omnify test --update-contracts", service)
                .isEqualTo(own);
    }
}
