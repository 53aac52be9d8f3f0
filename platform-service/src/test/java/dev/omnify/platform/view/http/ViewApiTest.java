package dev.omnify.platform.view.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.DocumentedAnswers;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("backends")
@WithTestResource(Backends.class)
class ViewApiTest {
    private static final String VIEWS = "/api/customers/views";

    private final TenantId tenant = TenantId.of(UUID.randomUUID().toString());
    private final TenantId other = TenantId.of(UUID.randomUUID().toString());

    private static RequestSpecification caller(TenantId tenant, String... permissions) {
        return given().filter(DocumentedAnswers.ofTheService())
                .auth()
                .oauth2(Tokens.user(tenant, permissions))
                .contentType("application/json");
    }

    private RequestSpecification writer() {
        return caller(tenant, "customers:write");
    }

    @Test
    void aViewIsSavedChangedAndDeletedAndNobodyElseSeesIt() {
        String id = writer().body(Map.of("name", "Best", "tag", "vip", "consent", Map.of("marketing", "granted")))
                .post(VIEWS)
                .then()
                .statusCode(201)
                .body("consent.marketing", equalTo("granted"))
                .extract()
                .path("id");
        writer().body(Map.of("name", "best", "tag", "x"))
                .post(VIEWS)
                .then()
                .statusCode(409)
                .body("code", equalTo("view-name-taken"));
        writer().body(Map.of("name", "Better", "source", "shop"))
                .put(VIEWS + "/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Better"))
                .body("source", equalTo("shop"));
        caller(tenant, "customers:read")
                .get(VIEWS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Better"));

        caller(other, "customers:read").get(VIEWS).then().statusCode(200).body("items", hasSize(0));
        caller(other, "customers:write").delete(VIEWS + "/" + id).then().statusCode(404);
        caller(tenant, "customers:read").delete(VIEWS + "/" + id).then().statusCode(403);
        writer().delete(VIEWS + "/" + id).then().statusCode(204);
        caller(tenant, "customers:read").get(VIEWS).then().body("items", hasSize(0));
    }

    @Test
    void whatDoesNotFitIsSaidFieldByField() {
        refused(Map.of("tag", "vip"), "name");
        refused(Map.of("name", "All"), "filter");
        refused(Map.of("name", "Odd", "consent", Map.of("marketing", "perhaps")), "consent.marketing");
        refused(Map.of("name", "Odd", "consent", Map.of("mail", "granted")), "consent");
    }

    private void refused(Map<String, Object> body, String field) {
        writer().body(body).post(VIEWS).then().statusCode(422).body("errors.field", hasItem(field));
    }
}
