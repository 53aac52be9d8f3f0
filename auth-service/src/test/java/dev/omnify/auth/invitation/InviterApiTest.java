package dev.omnify.auth.invitation;

import static dev.omnify.auth.fixture.AuthApi.PASSWORD;
import static dev.omnify.auth.fixture.AuthApi.as;
import static dev.omnify.auth.fixture.AuthApi.freshEmail;
import static dev.omnify.auth.fixture.AuthApi.problem;
import static dev.omnify.auth.fixture.AuthApi.sending;
import static dev.omnify.auth.fixture.AuthApi.signedUp;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.omnify.auth.fixture.RecordedPost;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class InviterApiTest {
    @Inject
    RecordedPost post;

    private String owner = "";
    private JsonPath admin = new JsonPath("{}");
    private final String guest = freshEmail();

    @BeforeEach
    void begin() {
        owner = signedUp().getString("accessToken");
        String email = freshEmail();
        invite(owner, email, "admin");
        admin = accept(email).jsonPath();
    }

    private static void invite(String token, String email, String role) {
        as(token)
                .contentType("application/json")
                .body(Map.of("email", email, "role", role))
                .post("/api/invitations")
                .then()
                .statusCode(201);
    }

    private Response accept(String email) {
        return sending(Map.of("token", post.secret(email, 1), "name", "Grace Hopper", "password", PASSWORD))
                .post("/api/auth/invitations/accept");
    }

    private void changeTo(String role) {
        as(owner)
                .contentType("application/json")
                .body(Map.of("role", role))
                .patch("/api/members/" + admin.getString("user.id"))
                .then()
                .statusCode(200);
    }

    @Test
    void givesNoRoleThatItsDemotedInviterCouldNotGiveNow() {
        invite(admin.getString("accessToken"), guest, "admin");

        changeTo("viewer");

        as(owner).get("/api/invitations").then().body("items", empty());
        problem(
                sending(Map.of("token", post.secret(guest, 1))).post("/api/auth/invitations/look"),
                410,
                "invitation-invalid");
        problem(accept(guest), 410, "invitation-invalid");
        as(owner).get("/api/members").then().body("items.role", contains("owner", "viewer"));
    }

    @Test
    void endsWithItsInvitersMembership() {
        invite(admin.getString("accessToken"), guest, "viewer");

        as(owner).delete("/api/members/" + admin.getString("user.id")).then().statusCode(204);

        problem(accept(guest), 410, "invitation-invalid");
    }

    @Test
    void staysEndedWhenItsInviterRisesAgain() {
        invite(admin.getString("accessToken"), guest, "admin");
        changeTo("viewer");

        changeTo("admin");

        as(owner).get("/api/invitations").then().body("items", empty());
        problem(accept(guest), 410, "invitation-invalid");
    }

    @Test
    void staysEndedWhenItsInviterComesBack() {
        invite(admin.getString("accessToken"), guest, "viewer");
        as(owner).delete("/api/members/" + admin.getString("user.id")).then().statusCode(204);
        String email = admin.getString("user.email");
        invite(owner, email, "admin");

        sending(Map.of("token", post.secret(email, 2), "password", PASSWORD))
                .post("/api/auth/invitations/accept")
                .then()
                .statusCode(200);

        problem(accept(guest), 410, "invitation-invalid");
    }

    @Test
    void worksOnWhenItsInviterMayGiveItsRoleStill() {
        invite(owner, guest, "viewer");

        changeTo("viewer");

        accept(guest).then().statusCode(200);
    }

    @Test
    void letsTheOwnerInviteAnewWhomADemotedAdminHadInvited() {
        invite(admin.getString("accessToken"), guest, "admin");
        changeTo("viewer");

        invite(owner, guest, "marketer");

        sending(Map.of("token", post.secret(guest, 2), "name", "Grace Hopper", "password", PASSWORD))
                .post("/api/auth/invitations/accept")
                .then()
                .statusCode(200);
        as(owner).get("/api/members").then().body("items.role", contains("owner", "viewer", "marketer"));
    }

    @Test
    void worksOnWhenItsInviterRoseSince() {
        invite(admin.getString("accessToken"), guest, "viewer");

        changeTo("owner");

        accept(guest).then().statusCode(200).body("user.email", equalTo(guest));
    }
}
