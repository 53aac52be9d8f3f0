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

import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class OpenSessionApiTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    private String email = "";
    private String token = "";
    private String id = "";

    @BeforeEach
    void signUp() {
        email = freshEmail();
        var session = signedUp(email);
        token = session.getString("accessToken");
        id = sessions(token).getString("items.find { it.current }.id");
    }

    private static JsonPath sessions(String token) {
        return as(token).get("/api/sessions").then().statusCode(200).extract().jsonPath();
    }

    @Test
    void showsWhereSomebodyIsSignedIn() {
        sending(Map.of("email", email, "password", PASSWORD))
                .header("User-Agent", FIREFOX)
                .header("X-Forwarded-For", "203.0.113.77")
                .post("/api/auth/login")
                .then()
                .statusCode(200);

        var found = sessions(token);

        assertThat(found.getList("items")).hasSize(2);
        assertThat(found.getString("items.find { !it.current }.browser")).isEqualTo("Firefox");
        assertThat(found.getString("items.find { !it.current }.system")).isEqualTo("Linux");
        assertThat(found.getString("items.find { !it.current }.network")).isEqualTo("203.0.113.0/24");
        assertThat(found.getString("items.find { !it.current }.organization")).isEqualTo("Engines");
        assertThat(found.prettify()).doesNotContain("203.0.113.77");
    }

    @Test
    void endsASessionElsewhere() {
        var other = login(email, PASSWORD).jsonPath();
        String otherId = sessions(token).getString("items.find { !it.current }.id");

        as(token).delete("/api/sessions/" + otherId).then().statusCode(204);

        problem(refresh(other.getString("refreshToken")), 401, "refresh-token-invalid");
        assertThat(sessions(token).getList("items")).hasSize(1);
        problem(as(token).delete("/api/sessions/" + otherId), 404, "not-found");
    }

    @Test
    void endsNobodyElsesSession() {
        var stranger = signedUp();

        problem(as(stranger.getString("accessToken")).delete("/api/sessions/" + id), 404, "not-found");
        assertThat(sessions(token).getList("items")).hasSize(1);
    }

    @Test
    void signsOutEverywhereElseOrEverywhere() {
        var one = login(email, PASSWORD).jsonPath();
        as(token).delete("/api/sessions").then().statusCode(204);

        problem(refresh(one.getString("refreshToken")), 401, "refresh-token-invalid");
        assertThat(sessions(token).getList("items")).hasSize(1);

        var two = login(email, PASSWORD).jsonPath();
        as(token).delete("/api/sessions?current=true").then().statusCode(204);
        problem(refresh(two.getString("refreshToken")), 401, "refresh-token-invalid");
    }
}
