package dev.omnify.auth;

import static dev.omnify.auth.fixture.AuthApi.PASSWORD;
import static dev.omnify.auth.fixture.AuthApi.as;
import static dev.omnify.auth.fixture.AuthApi.freshEmail;
import static dev.omnify.auth.fixture.AuthApi.login;
import static dev.omnify.auth.fixture.AuthApi.problem;
import static dev.omnify.auth.fixture.AuthApi.refresh;
import static dev.omnify.auth.fixture.AuthApi.sending;
import static dev.omnify.auth.fixture.AuthApi.signedUp;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.omnify.auth.fixture.RecordedPost;
import dev.omnify.auth.fixture.ShiftedClock;
import dev.omnify.auth.mail.Letter;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class PasswordApiTest {
    private static final String FRESH = "seven lamps of architecture";

    @Inject
    RecordedPost post;

    @Inject
    ShiftedClock clock;

    private String email = "";
    private JsonPath session = new JsonPath("{}");

    @BeforeEach
    void signUp() {
        email = freshEmail();
        session = signedUp(email);
    }

    @AfterEach
    void reset() {
        clock.shift(Duration.ZERO);
        post.configured(true);
    }

    private static Response forgotten(String email) {
        return sending(Map.of("email", email)).post("/api/auth/password-resets");
    }

    private static Response complete(String token, String password) {
        return sending(Map.of("token", token, "password", password)).post("/api/auth/password-resets/complete");
    }

    private Response change(String token, String current, String fresh) {
        return as(token)
                .contentType("application/json")
                .body(Map.of("current", current, "password", fresh))
                .post("/api/auth/password");
    }

    @Test
    void setsANewPasswordByTheMailedLinkAndEndsAllSessions() {
        login(email, PASSWORD).then().statusCode(200);
        forgotten(email).then().statusCode(202);

        complete(post.secret(email, 1), FRESH).then().statusCode(204);

        problem(login(email, PASSWORD), 422, "wrong-credentials");
        login(email, FRESH).then().statusCode(200);
        problem(refresh(session.getString("refreshToken")), 401, "refresh-token-invalid");
        assertThat(post.await(email, 2).getLast().subject()).isEqualTo("Your password was changed");
    }

    @Test
    void changesNoPasswordToItselfTypedOnAnotherKeyboard() {
        String token = session.getString("accessToken");
        change(token, PASSWORD, "caf\u00E9 tinker tailor").then().statusCode(204);

        problem(change(token, "caf\u00E9 tinker tailor", "cafe\u0301 tinker tailor"), 422, "validation-failed")
                .body("errors.code", contains("password-unchanged"));
    }

    @Test
    void changesNoPasswordToItself() {
        problem(change(session.getString("accessToken"), PASSWORD, PASSWORD), 422, "validation-failed")
                .body("errors.code", contains("password-unchanged"));

        refresh(session.getString("refreshToken")).then().statusCode(200);
        assertThat(post.to(email)).isEmpty();
    }

    @Test
    void answersTheSameForAnUnknownAddressAndMailsNothingThere() {
        String unknown = freshEmail();
        String ofUnknown = forgotten(unknown).then().statusCode(202).extract().asString();
        String ofKnown = forgotten(email).then().statusCode(202).extract().asString();

        assertThat(ofUnknown).isEqualTo(ofKnown);
        // Decided in turn: when the second letter is there, the first was decided about.
        post.await(email, 1);
        assertThat(post.to(unknown)).isEmpty();
    }

    @Test
    void takesALinkOnce() {
        forgotten(email);
        String secret = post.secret(email, 1);
        complete(secret, FRESH).then().statusCode(204);

        problem(complete(secret, "another architecture of lamps"), 410, "reset-link-invalid");
        login(email, FRESH).then().statusCode(200);
    }

    @Test
    void usesUpAllLinksOfThePersonWithOne() {
        forgotten(email);
        String first = post.secret(email, 1);
        forgotten(email);
        complete(post.secret(email, 2), FRESH).then().statusCode(204);

        problem(complete(first, "another architecture of lamps"), 410, "reset-link-invalid");
    }

    @Test
    void takesNoLinkThatIsOlderThanAnHour() {
        forgotten(email);
        String secret = post.secret(email, 1);
        clock.shift(Duration.ofMinutes(61));

        problem(complete(secret, FRESH), 410, "reset-link-invalid");
        login(email, PASSWORD).then().statusCode(200);
    }

    @Test
    void takesNoLinkThatWasNeverMade() {
        problem(complete("never-made", FRESH), 410, "reset-link-invalid");
        problem(complete("{\"$gt\":\"\"}", FRESH), 410, "reset-link-invalid");
    }

    @Test
    void keepsTheLinkWhenThePasswordIsWeak() {
        forgotten(email);
        String secret = post.secret(email, 1);

        problem(complete(secret, "password1234"), 422, "validation-failed").body("errors.field", contains("password"));

        complete(secret, FRESH).then().statusCode(204);
    }

    @Test
    void makesLinksOfTheConfiguredAddressWhateverARequestSays() {
        sending(Map.of("email", email))
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .post("/api/auth/password-resets")
                .then()
                .statusCode(202);

        Letter letter = post.await(email, 1).getLast();
        String own = ConfigProvider.getConfig().getValue("omnify.auth.links.public-url", String.class);
        assertThat(letter.link()).startsWith(own + "/reset-password#");
        assertThat(letter.text() + letter.html()).doesNotContain("evil");
    }

    @Test
    void mailsNoMoreThanFiveLinksAnHourAndAnswersTheSame() {
        // In the middle of an hour, so that none begins in between.
        clock.shift(Duration.ofMinutes(
                30L - clock.instant().atZone(java.time.ZoneOffset.UTC).getMinute()));
        for (int i = 0; i < 7; i++) {
            forgotten(email).then().statusCode(202);
        }
        String other = freshEmail();
        signedUp(other);
        forgotten(other);

        post.await(other, 1);
        post.await(email, 5);
        assertThat(post.to(email)).hasSize(5);
    }

    @Test
    void saysTheSameOfEveryAddressWhereNoMailIsConfigured() {
        post.configured(false);

        forgotten(email).then().statusCode(202).body("mailConfigured", equalTo(false));
        forgotten(freshEmail()).then().statusCode(202).body("mailConfigured", equalTo(false));
    }

    @Test
    void givesTheOperatorALinkToHandOver() {
        String secret = ConfigProvider.getConfig().getValue("omnify.auth.services.shared-secret", String.class);
        String link = sending(Map.of("email", email, "secret", secret))
                .post("/internal/password-resets")
                .then()
                .statusCode(200)
                .extract()
                .path("link");

        complete(link.substring(link.indexOf('#') + 1), FRESH).then().statusCode(204);
        problem(
                sending(Map.of("email", email, "secret", "guessed")).post("/internal/password-resets"),
                422,
                "service-refused");
        problem(
                sending(Map.of("email", freshEmail(), "secret", secret)).post("/internal/password-resets"),
                404,
                "no-such-account");
    }

    @Test
    void changesAKnownPasswordAndSignsOutElsewhereOnly() {
        String elsewhere = login(email, PASSWORD).jsonPath().getString("refreshToken");

        change(session.getString("accessToken"), PASSWORD, FRESH).then().statusCode(204);

        refresh(session.getString("refreshToken")).then().statusCode(200);
        problem(refresh(elsewhere), 401, "refresh-token-invalid");
        login(email, FRESH).then().statusCode(200);
        assertThat(post.await(email, 1).getLast().subject()).isEqualTo("Your password was changed");
    }

    @Test
    void takesNoLinkThatIsOlderThanAChangeOfThePassword() {
        forgotten(email);
        String secret = post.secret(email, 1);
        change(session.getString("accessToken"), PASSWORD, FRESH).then().statusCode(204);

        problem(complete(secret, "another architecture of lamps"), 410, "reset-link-invalid");
        login(email, FRESH).then().statusCode(200);
    }

    @Test
    void refusesAResetWhoseAddressStandsTwice() {
        var twice = given().contentType("application/json")
                .body("{\"email\":\"" + email + "\",\"email\":\"" + freshEmail() + "\"}")
                .post("/api/auth/password-resets");

        problem(twice, 400, "malformed");
    }

    @Test
    void changesNoPasswordForWhoDoesNotKnowIt() {
        String token = session.getString("accessToken");

        problem(change(token, "not the password at all", FRESH), 422, "wrong-credentials");
        problem(change(token, PASSWORD, "password1234"), 422, "validation-failed");
        login(email, PASSWORD).then().statusCode(200);
    }

    @Test
    void changesWhatSomebodyIsCalled() {
        String token = session.getString("accessToken");

        as(token)
                .contentType("application/json")
                .body(Map.of("name", " Ada King "))
                .patch("/api/auth/me")
                .then()
                .statusCode(200)
                .body("user.name", equalTo("Ada King"));
        problem(
                        as(token)
                                .contentType("application/json")
                                .body(Map.of("name", "Ada\u202Egnik"))
                                .patch("/api/auth/me"),
                        422,
                        "validation-failed")
                .body("errors.field", contains("name"));
        as(token).get("/api/auth/me").then().body("user.name", equalTo("Ada King"));
    }

    @Test
    void refusesASignUpWithWhatCannotBeSeen() {
        var body = new HashMap<String, Object>(dev.omnify.auth.fixture.AuthApi.registration("ad\u200Ba@example.com"));
        body.put("name", "Ada\u0000");
        body.put("organization", "Engines\u202E");

        problem(sending(body).post("/api/auth/register"), 422, "validation-failed")
                .body("errors.field", contains("email", "name", "organization"));
    }
}
