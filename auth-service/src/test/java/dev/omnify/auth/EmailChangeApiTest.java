package dev.omnify.auth;

import static dev.omnify.auth.fixture.AuthApi.PASSWORD;
import static dev.omnify.auth.fixture.AuthApi.as;
import static dev.omnify.auth.fixture.AuthApi.freshEmail;
import static dev.omnify.auth.fixture.AuthApi.login;
import static dev.omnify.auth.fixture.AuthApi.problem;
import static dev.omnify.auth.fixture.AuthApi.refresh;
import static dev.omnify.auth.fixture.AuthApi.sending;
import static dev.omnify.auth.fixture.AuthApi.signedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.omnify.auth.fixture.RecordedPost;
import dev.omnify.auth.fixture.ShiftedClock;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class EmailChangeApiTest {
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

    private Response ask(String to, String password) {
        return as(session.getString("accessToken"))
                .contentType("application/json")
                .body(Map.of("email", to, "password", password))
                .post("/api/auth/email-changes");
    }

    private static Response confirm(String token) {
        return sending(Map.of("token", token)).post("/api/auth/email-changes/confirm");
    }

    @Test
    void countsOnceTheMailedLinkWasOpened() {
        String to = freshEmail();
        String elsewhere = login(email, PASSWORD).jsonPath().getString("refreshToken");
        ask(to, PASSWORD).then().statusCode(202);
        String secret = post.secret(to, 1);
        login(email, PASSWORD).then().statusCode(200);
        problem(login(to, PASSWORD), 422, "wrong-credentials");

        confirm(secret).then().statusCode(200).body("email", equalTo(to));

        login(to, PASSWORD).then().statusCode(200).body("user.id", equalTo(session.getString("user.id")));
        problem(login(email, PASSWORD), 422, "wrong-credentials");
        as(session.getString("accessToken")).get("/api/auth/me").then().body("user.email", equalTo(to));
        refresh(session.getString("refreshToken")).then().statusCode(200);
        problem(refresh(elsewhere), 401, "refresh-token-invalid");
        assertThat(post.await(email, 1).getLast().subject()).isEqualTo("Your e-mail address was changed");
        problem(confirm(secret), 410, "email-link-invalid");
    }

    @Test
    void doesNotTellWhetherTheAddressIsTaken() {
        String taken = freshEmail();
        signedUp(taken);
        String free = freshEmail();

        String ofTaken = ask(taken, PASSWORD).then().statusCode(202).extract().asString();
        String ofFree = ask(free, PASSWORD).then().statusCode(202).extract().asString();

        assertThat(ofTaken).isEqualTo(ofFree);
        post.await(free, 1);
        assertThat(post.to(taken)).isEmpty();
    }

    @Test
    void takesNoAddressThatSomebodyTookMeanwhile() {
        String to = freshEmail();
        ask(to, PASSWORD);
        String secret = post.secret(to, 1);
        signedUp(to);

        problem(confirm(secret), 410, "email-link-invalid");
        login(email, PASSWORD).then().statusCode(200);
    }

    @Test
    void takesNoLinkThatIsTooOldOrOfAnotherKind() {
        String to = freshEmail();
        ask(to, PASSWORD);
        String secret = post.secret(to, 1);
        problem(
                sending(Map.of("token", secret, "password", "seven lamps of architecture"))
                        .post("/api/auth/password-resets/complete"),
                410,
                "reset-link-invalid");
        clock.shift(Duration.ofMinutes(61));

        problem(confirm(secret), 410, "email-link-invalid");
        login(email, PASSWORD).then().statusCode(200);
    }

    @Test
    void endsAResetLinkThatWentToTheOldAddress() {
        sending(Map.of("email", email)).post("/api/auth/password-resets");
        String reset = post.secret(email, 1);
        String to = freshEmail();
        ask(to, PASSWORD);
        confirm(post.secret(to, 1)).then().statusCode(200);

        problem(
                sending(Map.of("token", reset, "password", "seven lamps of architecture"))
                        .post("/api/auth/password-resets/complete"),
                410,
                "reset-link-invalid");
    }

    @Test
    void asksForThePasswordAnAddressAndMail() {
        problem(ask(freshEmail(), "not the password at all"), 422, "wrong-credentials");
        problem(ask("ad\u00ADa@example.com", PASSWORD), 422, "validation-failed")
                .body("errors.field", contains("email"));
        post.configured(false);
        problem(ask(freshEmail(), PASSWORD), 409, "mail-not-configured");
    }
}
