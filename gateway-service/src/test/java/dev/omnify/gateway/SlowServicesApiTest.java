package dev.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service that does not answer. All other tests give services the time that a busy machine may take. */
@QuarkusTest
@WithTestResource(Fleet.class)
@TestProfile(SlowServicesApiTest.Impatient.class)
class SlowServicesApiTest {
    /** Waits only shortly. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("omnify.gateway.proxy.answer-timeout", "1s");
        }
    }

    @Test
    void areGivenUp() {
        try (var auth = FakeService.auth();
                var slow =
                        FakeService.start("agent", request -> request.response().closeHandler(closed -> {}))) {
            given().auth()
                    .oauth2(Signer.token())
                    .get("/api/agents")
                    .then()
                    .statusCode(504)
                    .body("code", equalTo("service-timeout"))
                    .time(lessThan(10_000L));
            assertThat(slow.requests()).isOne();
            assertThat(auth.requests()).isZero();
        }
    }
}
