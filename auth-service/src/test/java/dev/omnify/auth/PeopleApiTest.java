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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class PeopleApiTest {
    @Inject
    RecordedPost post;

    @Inject
    ShiftedClock clock;

    private String token = "";
    private String tenant = "";
    private String owner = "";

    @BeforeEach
    void signUp() {
        var session = signedUp();
        token = session.getString("accessToken");
        tenant = session.getString("organization.id");
        owner = session.getString("user.id");
    }

    @AfterEach
    void reset() {
        clock.shift(Duration.ZERO);
        post.configured(true);
    }

    private static Response invite(String token, String email, String role) {
        return as(token)
                .contentType("application/json")
                .body(Map.of("email", email, "role", role))
                .post("/api/invitations");
    }

    private static Response accept(String secret, String name, String password) {
        return sending(Map.of("token", secret, "name", name, "password", password))
                .post("/api/auth/invitations/accept");
    }

    private static Response acceptAs(String token, String secret) {
        return as(token)
                .contentType("application/json")
                .body(Map.of("token", secret))
                .post("/api/auth/invitations/accept");
    }

    private static Response look(String secret) {
        return sending(Map.of("token", secret)).post("/api/auth/invitations/look");
    }

    private static Response change(String token, String id, String role) {
        return as(token)
                .contentType("application/json")
                .body(Map.of("role", role))
                .patch("/api/members/" + id);
    }

    /** Somebody new, who has come in this role. */
    private JsonPath colleague(String role) {
        String email = freshEmail();
        invite(token, email, role).then().statusCode(201);
        return accept(post.secret(email, 1), "Grace Hopper", PASSWORD)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> roles() {
        return as(token).get("/api/members").jsonPath().getList("items.role");
    }

    @Test
    void letsAColleagueInByTheMailedLink() {
        String email = freshEmail();
        invite(token, email, "marketer")
                .then()
                .statusCode(201)
                .body("mailed", equalTo(true))
                .body("link", equalTo(null))
                .body("invitation.email", equalTo(email));
        String secret = post.secret(email, 1);
        look(secret)
                .then()
                .statusCode(200)
                .body("organization", equalTo("Engines"))
                .body("email", equalTo(email))
                .body("role", equalTo("marketer"))
                .body("inviter", equalTo("Ada Lovelace"))
                .body("known", equalTo(false));

        var session = accept(secret, "Grace Hopper", PASSWORD)
                .then()
                .statusCode(200)
                .body("organization.id", equalTo(tenant))
                .extract()
                .jsonPath();

        as(session.getString("accessToken"))
                .get("/api/auth/me")
                .then()
                .body("role", equalTo("marketer"))
                .body("organizations.id", contains(tenant));
        as(token).get("/api/members").then().body("items.name", contains("Ada Lovelace", "Grace Hopper"));
        as(token).get("/api/invitations").then().body("items", equalTo(List.of()));
        problem(accept(secret, "Grace Hopper", PASSWORD), 410, "invitation-invalid");
        problem(look(secret), 410, "invitation-invalid");
        login(email, PASSWORD).then().statusCode(200).body("organization.id", equalTo(tenant));
    }

    @Test
    void asksANewPersonForANameAndAPasswordThatHolds() {
        String email = freshEmail();
        invite(token, email, "viewer");
        String secret = post.secret(email, 1);

        problem(accept(secret, " ", PASSWORD), 422, "validation-failed").body("errors.field", contains("name"));
        problem(accept(secret, "Grace", "password1234"), 422, "validation-failed")
                .body("errors.field", contains("password"));
        problem(sending(Map.of("token", secret)).post("/api/auth/invitations/accept"), 422, "validation-failed");

        accept(secret, "Grace", PASSWORD).then().statusCode(200);
    }

    @Test
    void letsAPersonWithAnAccountInByTheirPasswordOrAsWhoTheyAre() {
        String byPassword = freshEmail();
        signedUp(byPassword);
        invite(token, byPassword, "viewer");
        String secret = post.secret(byPassword, 1);
        look(secret).then().body("known", equalTo(true));
        problem(accept(secret, "", "not the password at all"), 422, "wrong-credentials");
        accept(secret, "", PASSWORD).then().statusCode(200).body("organization.id", equalTo(tenant));

        String signedIn = freshEmail();
        var session = signedUp(signedIn);
        invite(token, signedIn, "viewer");
        acceptAs(session.getString("accessToken"), post.secret(signedIn, 1))
                .then()
                .statusCode(200)
                .body("organization.id", equalTo(tenant));
        assertThat(roles()).containsExactly("owner", "viewer", "viewer");
    }

    @Test
    void worksForTheAddressThatItWasSentToOnly() {
        String email = freshEmail();
        invite(token, email, "viewer");
        String secret = post.secret(email, 1);
        var stranger = signedUp();

        problem(acceptAs(stranger.getString("accessToken"), secret), 403, "invitation-for-another-address");

        assertThat(roles()).containsExactly("owner");
        accept(secret, "Grace", PASSWORD).then().statusCode(200);
    }

    @Test
    void worksForSevenDaysAndUntilItIsEnded() {
        String email = freshEmail();
        String id = invite(token, email, "viewer").jsonPath().getString("invitation.id");
        String secret = post.secret(email, 1);
        clock.shift(Duration.ofDays(7));
        problem(look(secret), 410, "invitation-invalid");
        clock.shift(Duration.ZERO);
        look(secret).then().statusCode(200);

        as(token).delete("/api/invitations/" + id).then().statusCode(204);

        problem(accept(secret, "Grace", PASSWORD), 410, "invitation-invalid");
        problem(login(email, PASSWORD), 422, "wrong-credentials");
        problem(as(token).delete("/api/invitations/" + id), 404, "not-found");
    }

    @Test
    void replacesAnInvitationOfTheSameAddress() {
        String email = freshEmail();
        invite(token, email, "viewer");
        String first = post.secret(email, 1);
        invite(token, email, "marketer");

        problem(accept(first, "Grace", PASSWORD), 410, "invitation-invalid");
        as(token).get("/api/invitations").then().body("items.role", contains("marketer"));
        accept(post.secret(email, 2), "Grace", PASSWORD).then().statusCode(200);
    }

    @Test
    void invitesNobodyWhoIsAMember() {
        String email = freshEmail();
        var session = signedUp(email);

        problem(invite(session.getString("accessToken"), email, "viewer"), 409, "already-member");
        problem(invite(token, "ad\u200Ba@example.com", "viewer"), 422, "validation-failed");
        problem(invite(token, freshEmail(), "emperor"), 422, "validation-failed");
    }

    @Test
    void givesTheInviterTheLinkWhereNoMailGoesOut() {
        post.configured(false);
        String email = freshEmail();
        String link = invite(token, email, "viewer")
                .then()
                .statusCode(201)
                .body("mailed", equalTo(false))
                .extract()
                .path("link");

        assertThat(link)
                .startsWith(ConfigProvider.getConfig().getValue("omnify.auth.links.public-url", String.class)
                        + "/invitation#");
        accept(link.substring(link.indexOf('#') + 1), "Grace", PASSWORD).then().statusCode(200);
    }

    @Test
    void namesTheConfiguredAddressWhateverARequestSays() {
        String email = freshEmail();
        as(token)
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .contentType("application/json")
                .body(Map.of("email", email, "role", "viewer"))
                .post("/api/invitations")
                .then()
                .statusCode(201);

        assertThat(post.await(email, 1).getLast().text()).doesNotContain("evil");
    }

    @Test
    void letsNobodyGiveOrTouchARoleAboveTheirOwn() {
        String admin = colleague("admin").getString("accessToken");
        String marketer = colleague("marketer").getString("accessToken");

        problem(invite(admin, freshEmail(), "owner"), 403, "role-above-own");
        problem(change(admin, owner, "viewer"), 403, "role-above-own");
        problem(as(admin).delete("/api/members/" + owner), 403, "role-above-own");
        problem(change(marketer, owner, "viewer"), 403, "forbidden");
        problem(invite(marketer, freshEmail(), "viewer"), 403, "forbidden");
        invite(admin, freshEmail(), "admin").then().statusCode(201);
    }

    @Test
    void goesByTheRoleOfThisMomentAndNotByTheTokens() {
        var admin = colleague("admin");
        change(token, admin.getString("user.id"), "viewer")
                .then()
                .statusCode(200)
                .body("role", equalTo("viewer"));

        assertThat(invite(admin.getString("accessToken"), freshEmail(), "viewer")
                        .statusCode())
                .isIn(401, 403);
        refresh(admin.getString("refreshToken")).then().statusCode(200);
        as(refreshed(admin)).get("/api/auth/me").then().body("role", equalTo("viewer"));
    }

    private static String refreshed(JsonPath session) {
        return refresh(session.getString("refreshToken")).jsonPath().getString("accessToken");
    }

    @Test
    void keepsItsLastOwner() {
        problem(change(token, owner, "admin"), 409, "last-owner");
        problem(as(token).delete("/api/members/" + owner), 409, "last-owner");

        String other = colleague("owner").getString("user.id");
        as(token).delete("/api/members/" + other).then().statusCode(204);
        assertThat(roles()).containsExactly("owner");
    }

    @Test
    void keepsAnOwnerWhenBothLeaveAtOnce() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            var session = signedUp();
            token = session.getString("accessToken");
            var other = colleague("owner");
            List<java.util.concurrent.Callable<Integer>> leaving = List.of(
                    () -> as(session.getString("accessToken"))
                            .delete("/api/members/" + session.getString("user.id"))
                            .statusCode(),
                    () -> as(other.getString("accessToken"))
                            .delete("/api/members/" + other.getString("user.id"))
                            .statusCode());
            try (var both = java.util.concurrent.Executors.newFixedThreadPool(2)) {
                var answers = both.invokeAll(leaving).stream()
                        .map(java.util.concurrent.Future::resultNow)
                        .sorted()
                        .toList();
                assertThat(answers).containsExactly(204, 409);
            }
        }
    }

    @Test
    void endsAMembershipWithItsSessions() {
        var gone = colleague("marketer");

        as(token).delete("/api/members/" + gone.getString("user.id")).then().statusCode(204);

        problem(refresh(gone.getString("refreshToken")), 401, "refresh-token-invalid");
        problem(login(gone.getString("user.email"), PASSWORD), 403, "no-organization");
        problem(as(token).delete("/api/members/" + gone.getString("user.id")), 404, "not-found");
    }

    @Test
    void letsAnybodyLeave() {
        var viewer = colleague("viewer");

        as(viewer.getString("accessToken"))
                .delete("/api/members/" + viewer.getString("user.id"))
                .then()
                .statusCode(204);

        assertThat(roles()).containsExactly("owner");
    }

    @Test
    void showsAndChangesItsOwnPeopleOnly() {
        var other = signedUp();
        String stranger = other.getString("user.id");

        problem(change(token, stranger, "viewer"), 404, "not-found");
        problem(as(token).delete("/api/members/" + stranger), 404, "not-found");
        problem(change(token, "no-id", "viewer"), 404, "not-found");
        as(token).get("/api/members").then().body("items.id", contains(owner)).body("items.you", contains(true));
        String id = invite(token, freshEmail(), "viewer").jsonPath().getString("invitation.id");
        problem(as(other.getString("accessToken")).delete("/api/invitations/" + id), 404, "not-found");
        as(other.getString("accessToken")).get("/api/invitations").then().body("items", equalTo(List.of()));
    }

    @Test
    void switchesBetweenOrganizations() {
        String email = freshEmail();
        var home = signedUp(email);
        invite(token, email, "viewer");
        var here =
                acceptAs(home.getString("accessToken"), post.secret(email, 1)).jsonPath();
        as(here.getString("accessToken"))
                .get("/api/auth/me")
                .then()
                .body("organizations.id.size()", equalTo(2))
                .body("role", equalTo("viewer"));

        var back = as(here.getString("accessToken"))
                .contentType("application/json")
                .body(Map.of("organization", home.getString("organization.id")))
                .post("/api/auth/switch")
                .then()
                .statusCode(200)
                .body("organization.id", equalTo(home.getString("organization.id")))
                .extract()
                .jsonPath();

        as(back.getString("accessToken")).get("/api/auth/me").then().body("role", equalTo("owner"));
        problem(refresh(here.getString("refreshToken")), 401, "refresh-token-invalid");
        login(email, PASSWORD).then().body("organization.id", equalTo(home.getString("organization.id")));
        var stranger = signedUp();
        problem(
                as(back.getString("accessToken"))
                        .contentType("application/json")
                        .body(Map.of("organization", stranger.getString("organization.id")))
                        .post("/api/auth/switch"),
                404,
                "not-found");
    }
}
