package dev.omnify.platform.connection.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("backends")
@WithTestResource(Backends.class)
@WithTestResource(value = FakeGoHighLevel.class, scope = TestResourceScope.GLOBAL)
class ConnectionsApiTest {
    private static final String PLATFORM = "/api/platforms/gohighlevel";

    private final String vendor = ConfigProvider.getConfig().getValue(FakeGoHighLevel.BASE_URL, String.class);
    private final TenantId tenant = TenantId.of(UUID.randomUUID().toString());

    @AfterEach
    void heal() {
        fault("none", 0);
    }

    private void fault(String kind, int requests) {
        given().post(vendor + "/_fake/" + kind + "/" + requests).then().statusCode(200);
    }

    private RequestSpecification caller(TenantId who) {
        return given().auth()
                .oauth2(Tokens.user(who, "platforms:read", "platforms:write"))
                .contentType(ContentType.JSON);
    }

    private ValidatableResponse connect(String token, String location) {
        return caller(tenant)
                .body("{\"credentials\":{\"accessToken\":\"%s\",\"locationId\":\"%s\"},\"baseUrl\":\"%s\"}"
                        .formatted(token, location, vendor))
                .post(PLATFORM + "/connect")
                .then();
    }

    @Test
    void connectsAndTellsWhatTheTokenAllowsButNeverTheToken() {
        String answer = connect("pit-one", "location-one")
                .statusCode(201)
                .body("id", notNullValue())
                .body("platform", equalTo("gohighlevel"))
                .body("account", equalTo("location-one"))
                .body("name", equalTo("Shop one"))
                .body("state", equalTo("connected"))
                .body("scopes.granted", everyItem(equalTo(true)))
                .body("scopes.scope", hasItem("payments/orders.readonly"))
                .extract()
                .asString();
        String list = caller(tenant)
                .get("/api/platforms")
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .body("items.platform", contains("gohighlevel"))
                .body("items[0].state", equalTo("connected"))
                .body("items[0].connections", hasSize(1))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("pit-one");
        assertThat(list).doesNotContain("pit-one\"");
    }

    @Test
    void showsASandboxWhereTheOperatorAllowsOne() {
        caller(tenant)
                .get("/api/platforms")
                .then()
                .body("items[0].state", equalTo("not-connected"))
                .body("items[0].demo.baseUrl", equalTo(vendor))
                .body("items[0].demo.credentials.accessToken", notNullValue())
                .body("items[0].demo.credentials.locationId", notNullValue());
    }

    @Test
    void theSameAccountAgainKeepsItsId() {
        String first = connect("pit-one", "location-one").extract().path("id");
        String again =
                connect("pit-renewed", "location-one").statusCode(201).extract().path("id");

        assertThat(again).isEqualTo(first);
        caller(tenant).get("/api/platforms").then().body("items[0].connections", hasSize(1));
    }

    @Test
    void tellsWhichScopesAreMissing() {
        connect("pit-contacts", "location-one")
                .statusCode(201)
                .body("scopes.find { it.scope == 'contacts.readonly' }.granted", equalTo(true))
                .body("scopes.find { it.scope == 'payments/orders.readonly' }.granted", equalTo(false));
    }

    @Test
    void wrongCredentialsAreTheCallersMistakeNotALostLogin() {
        connect("pit-wrong", "location-one").statusCode(422).body("code", equalTo("vendor-credentials-refused"));
        connect("pit-one", "location-two").statusCode(422).body("code", equalTo("vendor-credentials-refused"));
        caller(tenant).get("/api/platforms").then().body("items[0].connections", hasSize(0));
    }

    @Test
    void namesTheCredentialThatIsMissing() {
        caller(tenant)
                .body("{\"credentials\":{\"accessToken\":\"pit-one\"}}")
                .post(PLATFORM + "/connect")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", contains("credentials.locationId"));
        caller(tenant).body("{}").post(PLATFORM + "/connect").then().statusCode(422);
    }

    @Test
    void callsNoAddressThatTheOperatorDoesNotAllow() {
        caller(tenant)
                .body(
                        "{\"credentials\":{\"accessToken\":\"a\",\"locationId\":\"b\"},\"baseUrl\":\"http://127.0.0.1:1\"}")
                .post(PLATFORM + "/connect")
                .then()
                .statusCode(422)
                .body("code", equalTo("base-url-not-allowed"));
    }

    @Test
    void severalConnectionsMustBeTold() {
        String one = connect("pit-one", "location-one").extract().path("id");
        String two = connect("pit-two", "location-two").extract().path("id");

        caller(tenant).post(PLATFORM + "/test").then().statusCode(409).body("code", equalTo("connection-ambiguous"));
        caller(tenant)
                .queryParam("connection", two)
                .post(PLATFORM + "/test")
                .then()
                .statusCode(200)
                .body("account", equalTo("location-two"));
        caller(tenant).queryParam("connection", one).delete(PLATFORM).then().statusCode(204);
        caller(tenant).post(PLATFORM + "/test").then().statusCode(200).body("id", equalTo(two));
        caller(tenant).delete(PLATFORM).then().statusCode(204);
        caller(tenant).delete(PLATFORM).then().statusCode(404).body("code", equalTo("not-connected"));
    }

    @Test
    void aTokenThatIsRevokedMakesTheConnectionNeedRenewal() {
        connect("pit-one", "location-one").statusCode(201);
        fault("revoked", 1);
        caller(tenant)
                .post(PLATFORM + "/test")
                .then()
                .statusCode(422)
                .body("code", equalTo("vendor-credentials-refused"));
        caller(tenant).get("/api/platforms").then().body("items[0].state", equalTo("reconnect-needed"));

        caller(tenant).post(PLATFORM + "/test").then().statusCode(200).body("state", equalTo("connected"));
    }

    @Test
    void aVendorThatIsDownIsToldWithWhenToComeBack() {
        fault("down", 1_000);
        connect("pit-two", "location-two")
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("vendor-unavailable"));
    }

    @Test
    void anotherOrganizationSeesNothing() {
        String id = connect("pit-one", "location-one").extract().path("id");
        var other = TenantId.of(UUID.randomUUID().toString());

        caller(other).get("/api/platforms").then().body("items[0].connections", hasSize(0));
        caller(other)
                .queryParam("connection", id)
                .post(PLATFORM + "/test")
                .then()
                .statusCode(404);
        caller(other).queryParam("connection", id).delete(PLATFORM).then().statusCode(404);
    }

    @Test
    void readingIsNotEnoughToConnect() {
        given().auth()
                .oauth2(Tokens.user(tenant, "platforms:read"))
                .contentType(ContentType.JSON)
                .body("{\"credentials\":{\"accessToken\":\"a\",\"locationId\":\"b\"}}")
                .post(PLATFORM + "/connect")
                .then()
                .statusCode(403);
        given().get("/api/platforms").then().statusCode(401);
    }

    @Test
    void aPlatformThatDoesNotExistIsNotFound() {
        caller(tenant)
                .body("{\"credentials\":{\"accessToken\":\"a\"}}")
                .post("/api/platforms/myspace/connect")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-platform"));
        caller(tenant)
                .get("/api/platforms/myspace/syncs")
                .then()
                .statusCode(404)
                .body("code", not("internal"));
    }
}
