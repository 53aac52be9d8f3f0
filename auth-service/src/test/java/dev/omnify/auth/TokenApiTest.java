package dev.omnify.auth;

import static dev.omnify.auth.fixture.AuthApi.as;
import static dev.omnify.auth.fixture.AuthApi.problem;
import static dev.omnify.auth.fixture.AuthApi.sending;
import static dev.omnify.auth.fixture.AuthApi.signedUp;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.fixture.ShiftedClock;
import dev.omnify.auth.permission.Role;
import dev.omnify.auth.signing.SigningKeys;
import dev.omnify.auth.token.AccessTokens;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class TokenApiTest {
    private static final String SECRET = "a secret that only tests know";

    @Inject
    SigningKeys keys;

    @Inject
    AccessTokens tokens;

    @Inject
    ShiftedClock clock;

    private String token = "";
    private TenantId tenant = TenantId.of("00000000-0000-0000-0000-000000000000");
    private String user = "";

    @BeforeEach
    void signUp() {
        var session = signedUp();
        token = session.getString("accessToken");
        tenant = TenantId.of(session.getString("organization.id"));
        user = session.getString("user.id");
    }

    @AfterEach
    void resetClock() {
        clock.shift(Duration.ZERO);
    }

    private static JsonPath part(String token, int index) {
        return JsonPath.from(
                new String(Base64.getUrlDecoder().decode(token.split("\\.")[index]), StandardCharsets.UTF_8));
    }

    private static void refuses(String forged) {
        problem(as(forged).get("/api/organization"), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    private JwtClaimsBuilder honest() {
        return Jwt.issuer("omnify")
                .audience("omnify")
                .subject(user)
                .claim("tenant", tenant.value())
                .claim("typ", "user")
                .claim("permissions", Set.of("organization:read"))
                .claim("jti", "forged")
                .expiresIn(900);
    }

    private String signedByUs(JwtClaimsBuilder claims) {
        var key = keys.current();
        return claims.jws().keyId(key.kid()).sign(key.privateKey());
    }

    @Test
    void carriesTheClaimsThatEveryServiceReads() {
        assertThat(part(token, 0).getString("alg")).isEqualTo("RS256");
        var claims = part(token, 1);
        assertThat(claims.getString("iss")).isEqualTo("omnify");
        assertThat(claims.getString("aud")).isEqualTo("omnify");
        assertThat(claims.getString("sub")).isEqualTo(user);
        assertThat(claims.getString("tenant")).isEqualTo(tenant.value());
        assertThat(claims.getString("typ")).isEqualTo("user");
        assertThat(claims.getString("jti")).isNotBlank();
        assertThat(claims.getList("permissions")).contains("organization:write").doesNotContain("internal:read");
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(900);
    }

    @Test
    void publishesTheKeyThatSignsAndTheNext() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("keys", hasSize(2))
                .body("keys.kid", hasItem(part(token, 0).getString("kid")))
                .body("keys.kty", everyItem(equalTo("RSA")))
                .body("keys.use", everyItem(equalTo("sig")))
                .body("keys.alg", everyItem(equalTo("RS256")))
                .body("keys.e", everyItem(equalTo("AQAB")))
                .body("keys[0].keySet()", not(hasItem("d")));
    }

    @Test
    void acceptsWhatTheForgeriesAreMadeFrom() {
        as(signedByUs(honest())).get("/api/organization").then().statusCode(200);
    }

    @Test
    void refusesNoTokenAndNonsense() {
        problem(given().get("/api/organization"), 401, "unauthenticated");
        refuses("nonsense");
        refuses(token.substring(0, token.length() - 8) + "AAAAAAAA");
    }

    @Test
    void refusesAnUnsignedToken() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        String header = encoder.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));

        refuses(header + "." + token.split("\\.")[1] + ".");
    }

    @Test
    void refusesAChangedClaimUnderAnOldSignature() {
        var parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace(tenant.value(), "01900000-0000-7000-8000-000000000001");
        String changed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));

        refuses(parts[0] + "." + changed + "." + parts[2]);
    }

    @Test
    void refusesASymmetricSignatureMadeWithThePublicKey() {
        var key = keys.current();
        var secret = new SecretKeySpec(key.publicKey().getEncoded(), "HmacSHA256");

        refuses(honest().jws().keyId(key.kid()).sign(secret));
    }

    @Test
    void refusesAnotherKeyUnderOurName() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var others = generator.generateKeyPair();

        refuses(honest().jws().keyId(keys.current().kid()).sign(others.getPrivate()));
        refuses(honest().jws().keyId("another").sign(others.getPrivate()));
        refuses(honest().jws().sign(others.getPrivate()));
        refuses(Tokens.user(tenant, "organization:read"));
    }

    @Test
    void refusesATokenForOrFromSomebodyElse() {
        refuses(signedByUs(honest().audience("another")));
        refuses(signedByUs(honest().issuer("another")));
    }

    @Test
    void refusesAnExpiredToken() {
        clock.shift(Duration.ofMinutes(-20));
        String old = tokens.user(new AccountId(user), tenant, Role.OWNER.permissions(), "no-session")
                .text();
        clock.shift(Duration.ZERO);

        refuses(old);
    }

    @Test
    void keepsTokensValidWhileKeysChange() {
        String before = part(token, 0).getString("kid");
        clock.shift(Duration.ofDays(30).plusMinutes(5));

        String after = part(
                        tokens.user(new AccountId(user), tenant, Role.OWNER.permissions(), "no-session")
                                .text(),
                        0)
                .getString("kid");

        assertThat(after).isNotEqualTo(before);
        given().get("/.well-known/jwks.json").then().body("keys.kid", hasItem(before));
        as(token).get("/api/organization").then().statusCode(200);

        clock.shift(Duration.ofDays(30).plusMinutes(21));
        given().get("/.well-known/jwks.json").then().body("keys.kid", not(hasItem(before)));
        refuses(token);
    }

    private Map<String, Object> serviceAsks(String service, String secret) {
        return new HashMap<>(Map.of("service", service, "secret", secret, "tenant", tenant.value()));
    }

    @Test
    void givesAServiceFiveMinutesForOneTenant() {
        var answer = sending(serviceAsks("eyes", SECRET))
                .post("/internal/token")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("expiresIn", equalTo(300))
                .extract()
                .jsonPath();

        String issued = answer.getString("accessToken");
        var claims = part(issued, 1);
        assertThat(claims.getString("sub")).isEqualTo("service:eyes");
        assertThat(claims.getString("typ")).isEqualTo("service");
        assertThat(claims.getString("tenant")).isEqualTo(tenant.value());
        assertThat(claims.getList("permissions")).isEqualTo(java.util.List.of("internal:read"));
        as(issued)
                .get("/internal/organization")
                .then()
                .statusCode(200)
                .body("id", equalTo(tenant.value()))
                .body("name", equalTo("Engines"))
                .body("currency", equalTo("USD"))
                .body("timezone", equalTo("UTC"));
        problem(as(issued).get("/api/organization"), 403, "forbidden");
        problem(as(issued).get("/api/auth/me"), 403, "forbidden");
    }

    @Test
    void refusesAServiceThatCannotProveItself() {
        problem(sending(serviceAsks("eyes", "a guess")).post("/internal/token"), 422, "service-refused");
        problem(sending(serviceAsks("intruder", SECRET)).post("/internal/token"), 422, "service-refused");
        var nowhere = serviceAsks("eyes", SECRET);
        nowhere.put("tenant", "somewhere");
        problem(sending(nowhere).post("/internal/token"), 422, "validation-failed")
                .body("errors.field", contains("tenant"));
    }
}
