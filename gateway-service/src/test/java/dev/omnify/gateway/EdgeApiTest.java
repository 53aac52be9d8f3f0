package dev.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.omnify.gateway.document.OpenApiDocument;
import dev.omnify.kit.test.Management;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Fleet.class)
class EdgeApiTest {
    private static final String OURS = "https://shop.example";

    private FakeService auth = FakeService.NONE;

    @BeforeEach
    void start() {
        auth = FakeService.auth();
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/jwks.json", "/api/unknown", "/api/auth/me", "/health", "/docs/", "/openapi"})
    void everyAnswerTellsBrowsersWhatNotToDo(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("script-src 'unsafe")))
                .header("Strict-Transport-Security", nullValue())
                .header("X-Request-Id", notNullValue());
    }

    @Test
    void insistsOnTlsWhereTheClientCameByIt() {
        given().header("X-Forwarded-Proto", "https")
                .get("/health")
                .then()
                .header("Strict-Transport-Security", containsString("max-age="));
    }

    @Test
    void letsPagesOfConfiguredOriginsCall() {
        given().header("Origin", OURS)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/api/imports")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", OURS)
                .header("Access-Control-Allow-Headers", containsString("Authorization"));
        given().header("Origin", OURS)
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", OURS)
                .header("Vary", containsString("Origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://shop.example.evil.example", "http://shop.example"})
    void givesOtherPagesNoLeave(String origin) {
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options("/api/imports")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", origin)
                .get("/.well-known/jwks.json")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void countsAnOrganizationsRequestsAndSaysWhatIsLeft() {
        String token = Signer.token();
        for (int request = 1; request <= Fleet.ORGANIZATION_LIMIT; request++) {
            given().auth()
                    .oauth2(token)
                    .get("/api/auth/me")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"organization\";q=40;w=3600")
                    .header("RateLimit", containsString("r=" + (Fleet.ORGANIZATION_LIMIT - request) + ";"));
        }
        var refused = given().auth()
                .oauth2(token)
                .get("/api/auth/me")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("rate-limited"))
                .extract();
        String wait = refused.header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(1, 90);
        assertThat(refused.header("RateLimit")).isEqualTo("\"organization\";r=0;t=" + wait);
        given().auth().oauth2(Signer.token()).get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void slowsGuessingDownPerAddress() {
        for (int request = 1; request <= 30; request++) {
            login("198.51.100.77").statusCode(200);
        }
        login("198.51.100.77").statusCode(429).header("Retry-After", notNullValue());
        login("198.51.100.78").statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse login(String address) {
        return given().header("X-Forwarded-For", address)
                .body("{}")
                .post("/api/auth/login")
                .then();
    }

    @Test
    void limitsWithoutRedisAndSaysSoInTheMetrics() {
        login("198.51.100.80").statusCode(200).time(org.hamcrest.Matchers.lessThan(1000L));
        assertThat(given().get(Management.url("/q/metrics")).asString()).contains("omnify_gateway_limit_local_total");
    }

    @Test
    void isItselfReadyWithoutRedisBrokerAndDatabase() {
        given().get(Management.url("/q/health/ready")).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void knowsHowTheFleetIs() {
        try (var eyes = FakeService.start(
                "eyes", request -> request.response().setStatusCode(503).end())) {
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                given().get("/health")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("degraded"))
                        .body("services.find { it.name == 'auth' }.status", equalTo("up"))
                        .body("services.find { it.name == 'eyes' }.status", equalTo("down"))
                        .body("services.name", hasItem("workflow"))
                        .body("services.size()", equalTo(6))
                        .body("version", notNullValue());
                assertThat(eyes.requests()).isPositive();
            });
        }
        auth.close();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> given().get("/health").then().statusCode(503).body("status", equalTo("down")));
    }

    @Test
    void showsOneDocumentInTwoNotations() {
        String yaml = given().get("/openapi")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("yaml"))
                .extract()
                .asString();
        assertThat(yaml).isEqualTo(new OpenApiDocument().yaml().toString());
        given().accept("application/json")
                .get("/openapi")
                .then()
                .contentType("application/json")
                .body("paths.'/api/live'.get.summary", notNullValue());
    }

    @Test
    void documentsItselfWithoutAnythingFromElsewhere() {
        given().redirects().follow(false).get("/docs").then().statusCode(308).header("Location", "/docs/");
        String page = given().get("/docs/").then().statusCode(200).extract().asString();
        assertThat(page).doesNotContain("http://", "https://", "<script>");
        for (String part :
                new String[] {"/docs/start.js", "/openapi-ui/swagger-ui-bundle.js", "/openapi-ui/swagger-ui.css"}) {
            assertThat(page).contains(part);
            given().get(part).then().statusCode(200);
        }
    }
}
