package dev.omnify.auth;

import static dev.omnify.auth.fixture.AuthApi.PASSWORD;
import static dev.omnify.auth.fixture.AuthApi.deviceMark;
import static dev.omnify.auth.fixture.AuthApi.freshEmail;
import static dev.omnify.auth.fixture.AuthApi.login;
import static dev.omnify.auth.fixture.AuthApi.problem;
import static dev.omnify.auth.fixture.AuthApi.sending;
import static dev.omnify.auth.fixture.AuthApi.signedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.omnify.auth.fixture.ShiftedClock;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class LoginApiTest {
    @Inject
    ShiftedClock clock;

    @AfterEach
    void resetClock() {
        clock.shift(Duration.ZERO);
    }

    @Test
    void signsInWithAddressAndPassword() {
        String email = freshEmail();
        var registered = signedUp(email);

        login(email.toUpperCase(Locale.ROOT), PASSWORD)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("expiresIn", equalTo(900))
                .body("user.id", equalTo(registered.getString("user.id")))
                .body("organization.id", equalTo(registered.getString("organization.id")))
                .body("refreshToken", not(equalTo(registered.getString("refreshToken"))));
    }

    @Test
    void answersAWrongPasswordAsItDoesAnUnknownAddress() {
        String email = freshEmail();
        signedUp(email);

        var wrong = login(email, "tinker tailor sailor!");
        var unknown = login(freshEmail(), PASSWORD);

        problem(wrong, 422, "wrong-credentials");
        problem(unknown, 422, "wrong-credentials");
        assertThat(unknown.jsonPath().getString("detail"))
                .isEqualTo(wrong.jsonPath().getString("detail"));
    }

    @Test
    void signsInToTheOrganizationThatIsNamed() {
        String email = freshEmail();
        String organization = signedUp(email).getString("organization.id");

        sending(Map.of("email", email, "password", PASSWORD, "organization", organization))
                .post("/api/auth/login")
                .then()
                .statusCode(200)
                .body("organization.id", equalTo(organization));
    }

    @Test
    void answersSomebodyElsesOrganizationAsAMissingOne() {
        String email = freshEmail();
        signedUp(email);
        String others = signedUp().getString("organization.id");

        var foreign = sending(Map.of("email", email, "password", PASSWORD, "organization", others))
                .post("/api/auth/login");
        var missing = sending(Map.of(
                        "email", email, "password", PASSWORD, "organization", "01900000-0000-7000-8000-000000000000"))
                .post("/api/auth/login");

        problem(foreign, 404, "not-found");
        problem(missing, 404, "not-found");
        assertThat(foreign.jsonPath().getString("detail"))
                .isEqualTo(missing.jsonPath().getString("detail"));
    }

    @Test
    void saysNothingOfOrganizationsToWhoHasNotThePassword() {
        String email = freshEmail();
        String organization = signedUp(email).getString("organization.id");

        problem(
                sending(Map.of("email", email, "password", "tinker tailor sailor!", "organization", organization))
                        .post("/api/auth/login"),
                422,
                "wrong-credentials");
    }

    @Test
    void refusesWhatIsMissing() {
        problem(sending(Map.of("email", "", "organization", "x")).post("/api/auth/login"), 422, "validation-failed")
                .body("errors.field", contains("email", "organization", "password"));
    }

    private static void guess(String email, int times) {
        for (int n = 0; n < times; n++) {
            problem(login(email, "guess number " + n + " of them"), 422, "wrong-credentials");
        }
    }

    private static Cookies signedInByCookie(String email) {
        return sending(Map.of("email", email, "password", PASSWORD))
                .header("X-Session", "cookie")
                .post("/api/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .detailedCookies();
    }

    @Test
    void makesStrangersWaitAfterTenFailuresFromWhateverAddressAndAlsoForAnAccountThatIsNone() {
        String email = freshEmail();
        signedUp(email);
        String nobody = freshEmail();
        guess(email, 10);
        guess(nobody, 10);

        var known = login(email, PASSWORD);
        var unknown = login(nobody.toUpperCase(Locale.ROOT), PASSWORD);

        problem(known, 429, "too-many-attempts");
        problem(unknown, 429, "too-many-attempts");
        assertThat(known.jsonPath().getString("detail"))
                .isEqualTo(unknown.jsonPath().getString("detail"));
        assertThat(Integer.parseInt(known.header("Retry-After"))).isBetween(600, 900);
    }

    @Test
    void givesTheWaitBackAfterAQuarterOfAnHour() {
        String email = freshEmail();
        signedUp(email);
        guess(email, 10);
        problem(login(email, PASSWORD), 429, "too-many-attempts");

        clock.shift(Duration.ofMinutes(16));

        login(email, PASSWORD).then().statusCode(200);
    }

    @Test
    void letsTheOwnersDeviceInWhileStrangersWaitAndGivesItACountOfItsOwn() {
        String email = freshEmail();
        signedUp(email);
        var device = signedInByCookie(email);
        guess(email, 10);
        problem(login(email, PASSWORD), 429, "too-many-attempts");

        sending(Map.of("email", email, "password", PASSWORD))
                .cookies(device)
                .post("/api/auth/login")
                .then()
                .statusCode(200);
        for (int n = 0; n < 10; n++) {
            problem(
                    sending(Map.of("email", email, "password", "a thief of devices " + n))
                            .cookies(device)
                            .post("/api/auth/login"),
                    422,
                    "wrong-credentials");
        }
        problem(
                sending(Map.of("email", email, "password", PASSWORD))
                        .cookies(device)
                        .post("/api/auth/login"),
                429,
                "too-many-attempts");
    }

    @Test
    void takesNobodyElsesDeviceAndNoForgedOne() {
        String email = freshEmail();
        signedUp(email);
        var own = deviceMark(signedInByCookie(email));
        String stranger = freshEmail();
        signedUp(stranger);
        var other = deviceMark(signedInByCookie(stranger));
        assertThat(own.isHttpOnly()).isTrue();
        assertThat(own.getPath()).isEqualTo("/api/auth");
        guess(email, 10);

        for (String mark : List.of(other.getValue(), "v1.nonsense", own.getValue() + "x")) {
            problem(
                    sending(Map.of("email", email, "password", PASSWORD))
                            .cookie(own.getName(), mark)
                            .post("/api/auth/login"),
                    429,
                    "too-many-attempts");
        }
    }

    @Test
    void countsNoSignInThatSucceeds() {
        String email = freshEmail();
        signedUp(email);
        guess(email, 9);

        for (int n = 0; n < 3; n++) {
            login(email, PASSWORD).then().statusCode(200);
        }
    }
}
