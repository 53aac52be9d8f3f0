package dev.omnify.kit.test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.omnify.kit.TenantId;
import java.time.Duration;
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
                .untilAsserted(() ->
                        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP")));
    }

    @Test
    void tellsItsMetrics() {
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
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
