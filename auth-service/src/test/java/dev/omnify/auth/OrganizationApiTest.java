package dev.omnify.auth;

import static dev.omnify.auth.fixture.AuthApi.as;
import static dev.omnify.auth.fixture.AuthApi.problem;
import static dev.omnify.auth.fixture.AuthApi.signedUp;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.permission.Role;
import dev.omnify.auth.token.AccessTokens;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class OrganizationApiTest {
    @Inject
    AccessTokens tokens;

    private String token = "";
    private String tenant = "";
    private String user = "";

    @BeforeEach
    void signUp() {
        var session = signedUp();
        token = session.getString("accessToken");
        tenant = session.getString("organization.id");
        user = session.getString("user.id");
    }

    private static Response change(String token, String body) {
        return as(token).contentType("application/json").body(body).patch("/api/organization");
    }

    @Test
    void showsItsSettingsAndVersion() {
        as(token)
                .get("/api/organization")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("id", equalTo(tenant))
                .body("name", equalTo("Engines"))
                .body("currency", equalTo("USD"))
                .body("timezone", equalTo("UTC"));
    }

    @Test
    void changesWhatIsSentAndKeepsTheRest() {
        change(token, "{\"currency\":\"GBP\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("Engines"))
                .body("currency", equalTo("GBP"));

        as(token)
                .get("/api/organization")
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("currency", equalTo("GBP"));
    }

    @Test
    void refusesAChangeThoughtOutForAnotherVersion() {
        change(token, "{\"name\":\"Looms\"}").then().statusCode(200);

        var late = as(token)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"name\":\"Mills\"}")
                .patch("/api/organization");

        problem(late, 412, "version-conflict");
        as(token)
                .header("If-Match", "\"2\", \"z\"")
                .contentType("application/json")
                .body("{\"name\":\"Mills\"}")
                .patch("/api/organization")
                .then()
                .statusCode(200)
                .body("name", equalTo("Mills"));
    }

    @Test
    void refusesSettingsThatDoNotExist() {
        problem(
                        change(token, "{\"name\":\" \",\"currency\":\"ABC\",\"timezone\":\"Nowhere\"}"),
                        422,
                        "validation-failed")
                .body("errors.field", contains("currency", "name", "timezone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2003", "\uFEFF", "\u00AD", "\u200B", "\u3164", "\u061C"})
    void refusesANameThatShowsNothing(String name) {
        problem(change(token, "{\"name\":\"" + name + "\"}"), 422, "validation-failed")
                .body("errors.field", contains("name"));
        as(token).get("/api/organization").then().body("name", equalTo("Engines"));
    }

    @Test
    void belongsToItsOwnPeopleOnly() {
        var other = signedUp();
        change(other.getString("accessToken"), "{\"name\":\"Looms\"}").then().statusCode(200);

        as(token).get("/api/organization").then().body("id", equalTo(tenant)).body("name", equalTo("Engines"));
    }

    @Test
    void letsAViewerLookAndNotChange() {
        String viewer = tokens.user(new AccountId(user), TenantId.of(tenant), Role.VIEWER.permissions(), "no-session")
                .text();

        as(viewer).get("/api/organization").then().statusCode(200);
        problem(change(viewer, "{\"name\":\"Looms\"}"), 403, "forbidden");
    }

    @Test
    void isNotShownToAPersonAsServicesSeeIt() {
        problem(as(token).get("/internal/organization"), 403, "forbidden");
        problem(given().get("/internal/organization"), 401, "unauthenticated");
    }

    @Test
    void showsNobodyToATokenWhosePersonIsNoMember() {
        var other = signedUp();
        String stray = tokens.user(
                        new AccountId(user),
                        TenantId.of(other.getString("organization.id")),
                        Role.VIEWER.permissions(),
                        "no-session")
                .text();

        problem(as(stray).get("/api/auth/me"), 404, "not-found");
    }
}
