package dev.omnify.gateway;

import java.time.Duration;
import static org.awaitility.Awaitility.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(Fleet.class)
class TokenApiTest {
    private static final String TENANT = "0190a1b2-0000-7000-8000-000000000001";

    private FakeService auth = FakeService.NONE;
    private FakeService eyes = FakeService.NONE;

    @BeforeEach
    void start() {
        auth = FakeService.auth();
        eyes = FakeService.start("eyes", request -> request.response().end("segments"));
        with(Signer.token()).statusCode(200);
    }

    @AfterEach
    void stop() {
        auth.close();
        eyes.close();
    }

    private static ValidatableResponse with(String token) {
        return given().auth().oauth2(token).get("/api/eyes/segments/30d").then();
    }

    @Test
    void refusesACallerWithoutToken() {
        int before = eyes.requests();
        given().get("/api/eyes/segments/30d")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated"))
                .body("traceId", notNullValue());
        given().header("Authorization", "Basic eDp5")
                .get("/api/eyes/segments/30d")
                .then()
                .statusCode(401);
        assertThat(eyes.requests()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("tokensThatDoNotHold")
    void refusesATokenThatDoesNotHold(String flaw, String token) {
        int before = eyes.requests();
        with(token)
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("code", equalTo("unauthenticated"));
        assertThat(eyes.requests()).as(flaw).isEqualTo(before);
    }

    static Stream<String[]> tokensThatDoNotHold() throws GeneralSecurityException {
        String good = Signer.token();
        String[] parts = good.split("\\.", -1);
        var forger = new Signer();
        String ours = Signer.OURS.keyId();
        return Stream.of(
                new String[] {
                    "expired",
                    Signer.OURS.sign(Signer.claims(TENANT)
                            .issuedAt(Instant.now().minusSeconds(99))
                            .expiresAt(Instant.now().minusSeconds(9)))
                },
                new String[] {
                    "without expiry",
                    Signer.OURS.sign(Jwt.issuer("omnify")
                            .audience("omnify")
                            .subject("x")
                            .claim("tenant", TENANT)
                            .expiresAt(0))
                },
                new String[] {
                    "another issuer", Signer.OURS.sign(Signer.claims(TENANT).issuer("evil"))
                },
                new String[] {
                    "another audience", Signer.OURS.sign(Signer.claims(TENANT).audience("evil"))
                },
                new String[] {
                    "no tenant",
                    Signer.OURS.sign(
                            Jwt.issuer("omnify").audience("omnify").subject("x").expiresIn(60))
                },
                new String[] {"a tenant that is none", Signer.OURS.sign(Signer.claims("*"))},
                new String[] {"signed by another under our key id", forger.sign(Signer.claims(TENANT), ours)},
                new String[] {"signed by another under its own key id", forger.sign(Signer.claims(TENANT))},
                new String[] {"signature cut off", parts[0] + '.' + parts[1] + '.'},
                new String[] {
                    "claims changed", parts[0] + '.' + encode(decode(parts[1]).put("tenant", TENANT)) + '.' + parts[2]
                },
                new String[] {
                    "algorithm none",
                    encode(new JsonObject().put("alg", "none").put("kid", ours)) + '.' + parts[1] + '.'
                },
                new String[] {"our public key taken for a secret", hmac(parts[1], ours)},
                new String[] {
                    "RS512",
                    Signer.claims(TENANT)
                            .jws()
                            .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.RS512)
                            .keyId(ours)
                            .sign(Signer.OURS.keys().getPrivate())
                },
                new String[] {
                    "no key id",
                    Signer.claims(TENANT).jws().sign(Signer.OURS.keys().getPrivate())
                },
                new String[] {"no token at all", "x"},
                new String[] {"nothing", "."},
                new String[] {"not JSON", encode("x") + ".x.x"});
    }

    private static String hmac(String claims, String keyId) throws GeneralSecurityException {
        String head = encode(new JsonObject().put("alg", "HS256").put("kid", keyId)) + '.' + claims;
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Signer.OURS.keys().getPublic().getEncoded(), "HmacSHA256"));
        return head
                + '.'
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(head.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encode(Object value) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(value.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject decode(String part) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    @Test
    void forgetsAVerifiedTokenWhenItExpires() {
        String token = Signer.OURS.sign(Signer.claims(UUID.randomUUID().toString())
                .expiresAt(Instant.now().plusSeconds(2)));
        with(token).statusCode(200);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(15))
                .pollInterval(java.time.Duration.ofMillis(500))
                .untilAsserted(() -> with(token).statusCode(401));
    }

    @Test
    void goesOnWithKnownKeysWhileAuthServiceIsAway() {
        auth.close();
        with(Signer.token()).statusCode(200);
    }

    @Test
    void saysThatItCannotTellWhileAuthServiceIsAwayAndTheKeyUnknown() {
        auth.close();
        with(new Signer().sign(Signer.claims(TENANT)))
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("unavailable"));
    }

    @Test
    void takesUpANewKey() {
        auth.close();
        var rotated = new Signer();
        auth = FakeService.start("auth", request -> request.response().end(rotated.keySet()));
        with(rotated.sign(Signer.claims(UUID.randomUUID().toString()))).statusCode(200);
        with(Signer.token()).statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/auth/register, 200",
        "POST, /api/auth/login, 200",
        "POST, /api/auth/refresh, 200",
        "POST, /api/auth/logout, 200",
        "GET, /.well-known/jwks.json, 200",
        "GET, /api/auth/me, 401",
        "GET, /api/auth/login, 401",
        "POST, /.well-known/jwks.json, 401",
        "GET, /api/members, 401",
        "GET, /api/live, 401",
        "POST, /api/webhooks/stripe/1, 503",
        "GET, /api/webhooks/linkedin, 503",
        "DELETE, /api/webhooks/linkedin, 401"
    })
    void fewAddressesNeedNoToken(String method, String path, int status) {
        given().header("X-Forwarded-For", "203.0.113.200")
                .request(method, path)
                .then()
                .statusCode(status);
    }

    @Test
    void refusesATokenThatItKnewWithinASecondOfItsSessionsEnd() {
        String session = UUID.randomUUID().toString();
        String token = Signer.OURS.sign(Signer.claims(TENANT).claim("sid", session));
        String other = Signer.OURS.sign(Signer.claims(TENANT).claim("sid", "another"));
        with(token).statusCode(200);

        auth.revokes(new JsonObject().put("session", session).put("at", System.currentTimeMillis()));

        await().atMost(Duration.ofSeconds(1)).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> with(token)
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token")));
        with(other).statusCode(200);
    }
}
