package dev.omnify.eyes.report;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.omnify.eyes.activity.FakePlatform;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.DocumentedAnswers;
import dev.omnify.kit.test.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** An organization of its own for each test, whose every answer must be as documented. */
abstract class EyesApi {
    @Inject
    FakePlatform platform;

    final TenantId tenant = TenantId.of(UUID.randomUUID().toString());
    private DocumentedAnswers documented;

    @BeforeEach
    void readTheDocument() {
        documented = DocumentedAnswers.ofTheService();
    }

    RequestSpecification as(TenantId someone) {
        return given().filter(documented).auth().oauth2(Tokens.user(someone, "eyes:read", "eyes:run"));
    }

    RequestSpecification me() {
        return as(tenant).contentType("application/json");
    }

    /** The job of an analysis, ended. */
    JsonPath analysed(String body) {
        String self = me().body(body)
                .post("/api/eyes/analyses")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("self");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> List.of("succeeded", "failed", "cancelled")
                        .contains(me().get(self).jsonPath().getString("state")));
        return me().get(self).jsonPath();
    }
}
