package dev.omnify.kit.test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.omnify.kit.TenantId;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every service does whatever its business: health, metrics, problems. One empty {@code @QuarkusTest} subclass.
 */
@Tag("backends")
public abstract class ServiceBasics {
    private static final TenantId TENANT = TenantId.of("0190a1b2-0000-7000-8000-000000000001");

    @Test
    void becomesReady() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get(Management.url("/q/health/ready"))
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("UP")));
    }

    @Test
    void saysWhereItServesOnlyThatItIsReady() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/internal/ready").then().statusCode(204));
        for (String page : List.of("/q/health", "/q/metrics", "/q/openapi")) {
            given().get(page).then().statusCode(404);
        }
    }

    @Test
    void tellsItsMetrics() {
        given().get(Management.url("/q/metrics")).then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/nothing", "/internal/nothing"})
    void answersUnknownAddressesWithAProblem(String path) {
        given().auth()
                .oauth2(Tokens.user(TENANT, "organization:read"))
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"))
                .body("traceId", notNullValue());
    }
}
