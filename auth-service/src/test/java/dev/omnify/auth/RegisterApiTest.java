package dev.omnify.auth;

import static dev.omnify.auth.fixture.AuthApi.as;
import static dev.omnify.auth.fixture.AuthApi.freshEmail;
import static dev.omnify.auth.fixture.AuthApi.login;
import static dev.omnify.auth.fixture.AuthApi.problem;
import static dev.omnify.auth.fixture.AuthApi.registration;
import static dev.omnify.auth.fixture.AuthApi.sending;
import static dev.omnify.auth.fixture.AuthApi.signedUp;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.omnify.auth.fixture.AuthApi;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class RegisterApiTest {
    private static final String UUID_V7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    @Test
    void makesAPersonAndTheirOrganizationAndSignsThemIn() {
        String email = freshEmail();
        var body = registration(email);
        body.put("currency", "GBP");
        body.put("timezone", "Europe/London");

        sending(body)
                .post("/api/auth/register")
                .then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("accessToken", matchesPattern("[\\w-]+\\.[\\w-]+\\.[\\w-]+"))
                .body("refreshToken", startsWith("omr_"))
                .body("expiresIn", equalTo(900))
                .body("user.id", matchesPattern(UUID_V7))
                .body("user.email", equalTo(email))
                .body("user.name", equalTo("Ada Lovelace"))
                .body("organization.id", matchesPattern(UUID_V7))
                .body("organization.name", equalTo("Engines"))
                .body("organization.currency", equalTo("GBP"))
                .body("organization.timezone", equalTo("Europe/London"));
    }

    @Test
    void takesDollarsAndUtcWhenNothingIsSaid() {
        var session = signedUp();

        assertThat(session.getString("organization.currency")).isEqualTo("USD");
        assertThat(session.getString("organization.timezone")).isEqualTo("UTC");
    }

    @Test
    void letsTheOwnerInAtOnce() {
        var session = signedUp();

        as(session.getString("accessToken"))
                .get("/api/auth/me")
                .then()
                .statusCode(200)
                .body("user.id", equalTo(session.getString("user.id")))
                .body("user.email", equalTo(session.getString("user.email")))
                .body("organization.id", equalTo(session.getString("organization.id")))
                .body("role", equalTo("owner"))
                .body("permissions", hasItems("organization:write", "imports:write", "eyes:run"))
                .body("permissions", equalTo(session.getList("permissions")));
    }

    @Test
    void refusesAKnownAddressInAnySpelling() {
        String email = freshEmail();
        signedUp(email);

        problem(sending(registration(email)).post("/api/auth/register"), 409, "email-taken");
        problem(sending(registration(email.toUpperCase(Locale.ROOT))).post("/api/auth/register"), 409, "email-taken");
    }

    @Test
    void givesAnAddressToOneOfManyAtOnce() throws InterruptedException, ExecutionException {
        String email = freshEmail();
        Callable<Integer> attempt =
                () -> sending(registration(email)).post("/api/auth/register").statusCode();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var statuses = threads.invokeAll(List.of(attempt, attempt, attempt, attempt)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
        login(email, AuthApi.PASSWORD).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "password1234, password-too-common",
        "P@ssw0rd2026!, password-too-common",
        "abcabcabcabcabc, password-too-predictable",
        "1qaz2wsx3edc4rfv, password-too-predictable"
    })
    void refusesAWeakPassword(String password, String why) {
        var body = registration(freshEmail());
        body.put("password", password);

        problem(sending(body).post("/api/auth/register"), 422, "validation-failed")
                .body("errors.field", contains("password"))
                .body("errors.code", contains(why));
    }

    @Test
    void refusesAPasswordOfElevenCharacters() {
        var body = registration(freshEmail());
        body.put("password", "x7-kq2-mv9z");

        problem(sending(body).post("/api/auth/register"), 422, "validation-failed")
                .body("errors.field", contains("password"))
                .body("errors.code", contains("size"));
    }

    @Test
    void namesEveryFieldThatDoesNotFit() {
        var body = registration("not an address");
        body.putAll(Map.of("name", " ", "organization", "x".repeat(201), "currency", "QQQ", "timezone", "Mars/Base"));

        problem(sending(body).post("/api/auth/register"), 422, "validation-failed")
                .body("errors.field", contains("currency", "email", "name", "organization", "timezone"))
                .body("errors.code", contains("known-currency", "email", "not-blank", "size", "known-timezone"));
    }

    @ParameterizedTest
    @CsvSource({"XAU", "usd", "EURO", "''"})
    void takesNoCurrencyThatNobodyPaysIn(String currency) {
        var body = registration(freshEmail());
        body.put("currency", currency);

        problem(sending(body).post("/api/auth/register"), 422, "validation-failed")
                .body("errors.field", contains("currency"));
    }

    @Test
    void refusesWhatIsMissing() {
        problem(sending(Map.of()).post("/api/auth/register"), 422, "validation-failed")
                .body("errors.field", hasItems("email", "password", "name", "organization"));
        problem(given().contentType("application/json").post("/api/auth/register"), 422, "validation-failed");
        problem(given().contentType("application/json").body("{").post("/api/auth/register"), 400, "malformed");
    }
}
