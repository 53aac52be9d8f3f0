package dev.omnify.auth;

import static dev.omnify.auth.fixture.AuthApi.PASSWORD;
import static dev.omnify.auth.fixture.AuthApi.as;
import static dev.omnify.auth.fixture.AuthApi.deviceMark;
import static dev.omnify.auth.fixture.AuthApi.freshEmail;
import static dev.omnify.auth.fixture.AuthApi.login;
import static dev.omnify.auth.fixture.AuthApi.problem;
import static dev.omnify.auth.fixture.AuthApi.sending;
import static dev.omnify.auth.fixture.AuthApi.signedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.omnify.auth.fixture.RecordedPost;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever guesses at an account's password waits, by whichever way the password is asked for. */
@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class GuessingApiTest {
    private static final String FRESH = "seven lamps of architecture";
    private static final int FAILURES = 10;

    @Inject
    RecordedPost post;

    private String email = "";
    private JsonPath session = new JsonPath("{}");

    @BeforeEach
    void signUp() {
        email = freshEmail();
        session = signedUp(email);
    }

    @AfterEach
    void mailAgain() {
        post.configured(true);
    }

    private static void guess(IntFunction<Response> attempt) {
        for (int n = 0; n < FAILURES; n++) {
            problem(attempt.apply(n), 422, "wrong-credentials");
        }
    }

    private static void guessAtSignIn(String email) {
        guess(n -> login(email, "guess number " + n + " of them"));
    }

    private static Response invite(String token, String email) {
        return as(token)
                .contentType("application/json")
                .body(Map.of("email", email, "role", "viewer"))
                .post("/api/invitations");
    }

    /** An invitation by a stranger, who is handed its link. */
    private String strangersInvitation() {
        post.configured(false);
        String link = invite(signedUp().getString("accessToken"), email)
                .then()
                .statusCode(201)
                .extract()
                .path("link");
        post.configured(true);
        return link.substring(link.indexOf('#') + 1);
    }

    private static Response accept(String secret, String password) {
        return sending(Map.of("token", secret, "password", password)).post("/api/auth/invitations/accept");
    }

    private Response changePassword(String current) {
        return as(session.getString("accessToken"))
                .contentType("application/json")
                .body(Map.of("current", current, "password", FRESH))
                .post("/api/auth/password");
    }

    private Response changeEmail(String password) {
        return as(session.getString("accessToken"))
                .contentType("application/json")
                .body(Map.of("email", freshEmail(), "password", password))
                .post("/api/auth/email-changes");
    }

    private Response reset() {
        sending(Map.of("email", email)).post("/api/auth/password-resets").then().statusCode(202);
        return sending(Map.of("token", post.secret(email, 1), "password", FRESH))
                .post("/api/auth/password-resets/complete");
    }

    @Test
    void countsGuessesAtAnInvitationAsThoseAtTheSignIn() {
        String secret = strangersInvitation();
        guess(n -> accept(secret, "guess number " + n + " of them"));

        problem(accept(secret, "one more guess at it"), 429, "too-many-attempts");
        problem(accept(secret, PASSWORD), 429, "too-many-attempts");
        problem(login(email, PASSWORD), 429, "too-many-attempts");
    }

    @Test
    void countsGuessesAtTheSignInAgainstAnInvitationToo() {
        String secret = strangersInvitation();
        guessAtSignIn(email);

        var refused = accept(secret, PASSWORD);

        problem(refused, 429, "too-many-attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(600, 900);
    }

    @Test
    void letsAKnownDeviceAcceptAnInvitationWhileStrangersWait() {
        Cookie device = device(sending(Map.of("email", email, "password", PASSWORD))
                .header("X-Session", "cookie")
                .post("/api/auth/login"));
        String secret = strangersInvitation();
        guessAtSignIn(email);

        sending(Map.of("token", secret, "password", PASSWORD))
                .cookie(device)
                .post("/api/auth/invitations/accept")
                .then()
                .statusCode(200);
    }

    @Test
    void makesWhoHasATokenAndGuessesThePasswordWaitAtEitherPlace() {
        guess(n -> n % 2 == 0 ? changePassword("guess number " + n) : changeEmail("guess number " + n));

        var refused = changePassword(PASSWORD);

        problem(refused, 429, "too-many-attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(600, 900);
        problem(changeEmail(PASSWORD), 429, "too-many-attempts");
        login(email, PASSWORD).then().statusCode(200);
    }

    @Test
    void letsNoStrangerKeepAnybodyFromChangingTheirPassword() {
        guessAtSignIn(email);

        changePassword(PASSWORD).then().statusCode(204);
    }

    @Test
    void countsNoPasswordThatIsRight() {
        for (int n = 0; n < FAILURES + 1; n++) {
            changeEmail(PASSWORD).then().statusCode(202);
        }
    }

    @Test
    void letsWhoUsedAMailedLinkInWhileStrangersWait() {
        guessAtSignIn(email);
        problem(login(email, PASSWORD), 429, "too-many-attempts");

        var complete = reset();

        complete.then().statusCode(204);
        Cookie device = device(complete);
        assertThat(device.isHttpOnly()).isTrue();
        assertThat(device.getPath()).isEqualTo("/api/auth");
        assertThat(device.getSameSite()).isEqualTo("Strict");
        problem(login(email, FRESH), 429, "too-many-attempts");
        sending(Map.of("email", email, "password", FRESH))
                .cookie(device)
                .post("/api/auth/login")
                .then()
                .statusCode(200)
                .body("user.email", equalTo(email));
    }

    @Test
    void knowsNoDeviceByALinkThatDoesNotWork() {
        var refused =
                sending(Map.of("token", "never-made", "password", FRESH)).post("/api/auth/password-resets/complete");

        problem(refused, 410, "reset-link-invalid");
        assertThat(refused.detailedCookies().asList()).isEmpty();
    }

    private static Cookie device(Response answer) {
        return deviceMark(answer.detailedCookies());
    }

    /** Five mails a clock hour go to an address: of eleven attempts one at least is refused, whenever the hour ends. */
    @Test
    void handsOverNoLinkWhereMailsGoOutHoweverManyInvitationsAreMade() {
        String stranger = signedUp().getString("accessToken");
        String invited = freshEmail();
        Response answer = invite(stranger, invited);
        int made = 0;
        for (; made < FAILURES && answer.statusCode() == 201; made++) {
            answer.then().body("mailed", equalTo(true)).body("link", equalTo(null));
            answer = invite(stranger, invited);
        }

        problem(answer, 429, "too-many-invitations");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 3600);
        assertThat(answer.asString()).doesNotContain("/invitation");
        // The one before is as good as it was.
        sending(Map.of("token", post.secret(invited, made)))
                .post("/api/auth/invitations/look")
                .then()
                .statusCode(200);
    }
}
