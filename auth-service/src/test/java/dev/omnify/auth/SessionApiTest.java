package dev.omnify.auth;

import static dev.omnify.auth.fixture.AuthApi.PASSWORD;
import static dev.omnify.auth.fixture.AuthApi.as;
import static dev.omnify.auth.fixture.AuthApi.freshEmail;
import static dev.omnify.auth.fixture.AuthApi.problem;
import static dev.omnify.auth.fixture.AuthApi.refresh;
import static dev.omnify.auth.fixture.AuthApi.registration;
import static dev.omnify.auth.fixture.AuthApi.sending;
import static dev.omnify.auth.fixture.AuthApi.signedUp;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.omnify.auth.fixture.ShiftedClock;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class SessionApiTest {
    private static final String COOKIE = "omnify_refresh";

    @Inject
    ShiftedClock clock;

    @AfterEach
    void resetClock() {
        clock.shift(Duration.ZERO);
    }

    @Test
    void exchangesARefreshTokenForANewOneAndTheSameFields() {
        var session = signedUp();

        var refreshed = refresh(session.getString("refreshToken"))
                .then()
                .statusCode(200)
                .body("expiresIn", equalTo(900))
                .body("user", equalTo(session.getMap("user")))
                .body("organization", equalTo(session.getMap("organization")))
                .extract()
                .jsonPath();

        assertThat(refreshed.getString("refreshToken")).isNotEqualTo(session.getString("refreshToken"));
        as(refreshed.getString("accessToken")).get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void givesTwoTabsTheSameSuccessor() throws InterruptedException {
        String token = signedUp().getString("refreshToken");
        Callable<String> tab = () -> refresh(token).jsonPath().getString("refreshToken");

        try (var tabs = Executors.newFixedThreadPool(3)) {
            var successors = tabs.invokeAll(List.of(tab, tab, tab)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(successors).hasSize(1).doesNotContain(token);
        }
        clock.shift(Duration.ofSeconds(8));
        refresh(token).then().statusCode(200);
    }

    @Test
    void revokesTheWholeFamilyWhenATokenComesBackLater() {
        var session = signedUp();
        String stolen = session.getString("refreshToken");
        String successor = refresh(stolen).jsonPath().getString("refreshToken");

        clock.shift(Duration.ofSeconds(11));

        problem(refresh(stolen), 401, "refresh-token-reused");
        problem(refresh(successor), 401, "refresh-token-invalid");
    }

    @Test
    void endsASessionThatIsNotUsedForAWeek() {
        String token = signedUp().getString("refreshToken");

        clock.shift(Duration.ofDays(7));

        problem(refresh(token), 401, "refresh-token-invalid");
    }

    @Test
    void refusesWhatIsNoTokenOfOurs() {
        problem(refresh("nonsense"), 401, "refresh-token-invalid");
        problem(refresh("omr_" + "A".repeat(64)), 401, "refresh-token-invalid");
        problem(sending(Map.of()).post("/api/auth/refresh"), 422, "validation-failed")
                .body("errors.field", contains("refreshToken"));
        problem(given().post("/api/auth/refresh"), 422, "validation-failed");
        problem(given().contentType("application/json").body("{").post("/api/auth/refresh"), 400, "malformed");
    }

    @Test
    void endsTheSessionOfTheTokenAtLogout() {
        var session = signedUp();
        String token = session.getString("refreshToken");

        sending(Map.of("refreshToken", token)).post("/api/auth/logout").then().statusCode(204);

        problem(refresh(token), 401, "refresh-token-invalid");
        sending(Map.of("refreshToken", token)).post("/api/auth/logout").then().statusCode(204);
    }

    @Test
    void endsTheSessionOfTheBearerWhenThatIsAll() {
        var session = signedUp();

        as(session.getString("accessToken")).post("/api/auth/logout").then().statusCode(204);

        problem(refresh(session.getString("refreshToken")), 401, "refresh-token-invalid");
        problem(given().post("/api/auth/logout"), 401, "unauthenticated");
    }

    private Cookie signedUpByCookie() {
        return sending(registration(freshEmail()))
                .header("X-Session", "cookie")
                .post("/api/auth/register")
                .then()
                .statusCode(201)
                .body("containsKey('refreshToken')", equalTo(false))
                .extract()
                .detailedCookie(COOKIE);
    }

    @Test
    void keepsTheRefreshTokenFromScriptsInCookieMode() {
        var cookie = signedUpByCookie();

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/api/auth");
        assertThat(cookie.getMaxAge()).isBetween(604_700L, 604_800L);
        assertThat(cookie.isSecured()).as("on loopback there is no TLS").isFalse();
    }

    @Test
    void sendsTheCookieOverTlsOnlyEverywhereElse() {
        String email = freshEmail();
        signedUp(email);

        var cookie = sending(Map.of("email", email, "password", PASSWORD))
                .header("X-Session", "cookie")
                .header("X-Forwarded-Host", "app.example.com")
                .post("/api/auth/login")
                .then()
                .statusCode(200)
                .body("containsKey('refreshToken')", equalTo(false))
                .extract()
                .detailedCookie(COOKIE);

        assertThat(cookie.isSecured()).isTrue();
    }

    @Test
    void refreshesByCookieAndHeaderWithoutABody() {
        var cookie = signedUpByCookie();

        var next = given().cookie(COOKIE, cookie.getValue())
                .header("X-Session", "cookie")
                .post("/api/auth/refresh")
                .then()
                .statusCode(200)
                .body("containsKey('refreshToken')", equalTo(false))
                .extract()
                .detailedCookie(COOKIE);

        assertThat(next.getValue()).isNotEqualTo(cookie.getValue());
    }

    @Test
    void takesNoCookieWithoutTheHeaderThatAnotherSiteCannotSet() {
        var cookie = signedUpByCookie();

        problem(given().cookie(COOKIE, cookie.getValue()).post("/api/auth/refresh"), 422, "validation-failed");
        problem(given().cookie(COOKIE, cookie.getValue()).post("/api/auth/logout"), 401, "unauthenticated");
        given().cookie(COOKIE, cookie.getValue())
                .header("X-Session", "cookie")
                .post("/api/auth/refresh")
                .then()
                .statusCode(200);
    }

    @Test
    void takesNoBodyInCookieMode() {
        String token = signedUp().getString("refreshToken");

        problem(
                sending(Map.of("refreshToken", token))
                        .header("X-Session", "cookie")
                        .post("/api/auth/refresh"),
                401,
                "unauthenticated");
    }

    @Test
    void takesTheCookieAwayAtLogout() {
        var cookie = signedUpByCookie();

        var gone = given().cookie(COOKIE, cookie.getValue())
                .header("X-Session", "cookie")
                .post("/api/auth/logout")
                .then()
                .statusCode(204)
                .extract()
                .detailedCookie(COOKIE);

        assertThat(gone.getMaxAge()).isZero();
        problem(
                given().cookie(COOKIE, cookie.getValue())
                        .header("X-Session", "cookie")
                        .post("/api/auth/refresh"),
                401,
                "refresh-token-invalid");
    }

    @Test
    void refusesTheAccessTokenFromTheMomentOfTheSignOut() {
        var session = signedUp();
        String access = session.getString("accessToken");
        String other = refresh(session.getString("refreshToken")).jsonPath().getString("accessToken");

        as(access).post("/api/auth/logout").then().statusCode(204);

        problem(as(access).get("/api/auth/me"), 401, "unauthenticated");
        problem(as(other).get("/api/auth/me"), 401, "unauthenticated");
    }
}
