package dev.omnify.platform.connection.http;

import static dev.omnify.platform.connection.http.PlatformsApi.PLATFORM;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("backends")
@WithTestResource(Backends.class)
@WithTestResource(value = FakeGoHighLevel.class, scope = TestResourceScope.GLOBAL)
class ConnectionsApiTest {
    private final PlatformsApi api = new PlatformsApi();

    @AfterEach
    void heal() {
        api.fault("none", 0);
    }

    @Test
    void connectsAndTellsWhatTheTokenAllowsButNeverTheToken() {
        String answer = api.connect("pit-one", "location-one")
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
        String list = api.caller()
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
        api.caller()
                .get("/api/platforms")
                .then()
                .body("items[0].state", equalTo("not-connected"))
                .body("items[0].demo.baseUrl", equalTo(api.vendor()))
                .body("items[0].demo.credentials.accessToken", notNullValue())
                .body("items[0].demo.credentials.locationId", notNullValue());
    }

    @Test
    void theSameAccountAgainKeepsItsId() {
        String first = api.connect("pit-one", "location-one").extract().path("id");
        String again = api.connect("pit-renewed", "location-one")
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(again).isEqualTo(first);
        api.caller().get("/api/platforms").then().body("items[0].connections", hasSize(1));
    }

    @Test
    void tellsWhichScopesAreMissing() {
        api.connect("pit-contacts", "location-one")
                .statusCode(201)
                .body("scopes.find { it.scope == 'contacts.readonly' }.granted", equalTo(true))
                .body("scopes.find { it.scope == 'payments/orders.readonly' }.granted", equalTo(false));
    }

    @Test
    void wrongCredentialsAreTheCallersMistakeNotALostLogin() {
        api.connect("pit-wrong", "location-one").statusCode(422).body("code", equalTo("vendor-credentials-refused"));
        api.connect("pit-one", "location-two").statusCode(422).body("code", equalTo("vendor-credentials-refused"));
        api.caller().get("/api/platforms").then().body("items[0].connections", hasSize(0));
    }

    @Test
    void namesTheCredentialThatIsMissing() {
        api.caller()
                .body("{\"credentials\":{\"accessToken\":\"pit-one\"}}")
                .post(PLATFORM + "/connect")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", contains("credentials.locationId"));
        api.caller().body("{}").post(PLATFORM + "/connect").then().statusCode(422);
    }

    @Test
    void takesCredentialsAsTheyArePasted() {
        api.connect(" pit-one\\n", "\\tlocation-one ").statusCode(201).body("account", equalTo("location-one"));
    }

    @Test
    void refusesCredentialsThatCannotBeSentAndRepeatsNoneOfThem() {
        for (String token :
                List.of("pit-SECRET\\u200b1", "pit-SECRET\\n1", "pit-SECRET\\u00001", "pit-SECRET 1", "pït-SECRET")) {
            String answer = api.connect(token, "location-one")
                    .statusCode(422)
                    .body("errors.field", contains("credentials.accessToken"))
                    .body("errors.code", contains("invisible-characters"))
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain("SECRET");
        }
        api.connect("pit-" + "x".repeat(5000), "location-one")
                .statusCode(422)
                .body("errors.code", contains("too-long"));
        api.caller().get("/api/platforms").then().body("items[0].connections", hasSize(0));
    }

    @Test
    void aTokenInThePlaceOfTheLocationIsNotSent() {
        for (String token : List.of("pit-one", "eyJhbGciOi.eyJzdWIi.c2ln", "l".repeat(61))) {
            api.connect("pit-one", token)
                    .statusCode(422)
                    .body("errors.field", contains("credentials.locationId"))
                    .body("errors.code", contains("looks-like-token"));
        }
    }

    @Test
    void callsNoAddressThatTheOperatorDoesNotAllow() {
        api.caller()
                .body(
                        "{\"credentials\":{\"accessToken\":\"a\",\"locationId\":\"b\"},\"baseUrl\":\"http://127.0.0.1:1\"}")
                .post(PLATFORM + "/connect")
                .then()
                .statusCode(422)
                .body("code", equalTo("base-url-not-allowed"));
    }

    @Test
    void severalConnectionsMustBeTold() {
        String one = api.connect("pit-one", "location-one").extract().path("id");
        String two = api.connect("pit-two", "location-two").extract().path("id");

        api.caller().post(PLATFORM + "/test").then().statusCode(409).body("code", equalTo("connection-ambiguous"));
        api.caller()
                .queryParam("connection", two)
                .post(PLATFORM + "/test")
                .then()
                .statusCode(200)
                .body("account", equalTo("location-two"));
        api.caller().queryParam("connection", one).delete(PLATFORM).then().statusCode(204);
        api.caller().post(PLATFORM + "/test").then().statusCode(200).body("id", equalTo(two));
        api.caller().delete(PLATFORM).then().statusCode(204);
        api.caller().delete(PLATFORM).then().statusCode(404).body("code", equalTo("not-connected"));
    }

    @Test
    void aTokenThatIsRevokedMakesTheConnectionNeedRenewal() {
        api.connect("pit-one", "location-one").statusCode(201);
        api.fault("revoked", 1);
        api.caller()
                .post(PLATFORM + "/test")
                .then()
                .statusCode(422)
                .body("code", equalTo("vendor-credentials-refused"));
        api.caller().get("/api/platforms").then().body("items[0].state", equalTo("reconnect-needed"));

        api.caller().post(PLATFORM + "/test").then().statusCode(200).body("state", equalTo("connected"));
    }

    @Test
    void aVendorThatIsDownIsToldWithWhenToComeBack() {
        api.fault("down", 1_000);
        api.connect("pit-two", "location-two")
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("vendor-unavailable"));
    }

    @Test
    void anotherOrganizationSeesNothing() {
        String id = api.connect("pit-one", "location-one").extract().path("id");
        var other = TenantId.of(UUID.randomUUID().toString());

        PlatformsApi.caller(other).get("/api/platforms").then().body("items[0].connections", hasSize(0));
        PlatformsApi.caller(other)
                .queryParam("connection", id)
                .post(PLATFORM + "/test")
                .then()
                .statusCode(404);
        PlatformsApi.caller(other)
                .queryParam("connection", id)
                .delete(PLATFORM)
                .then()
                .statusCode(404);
    }

    @Test
    void readingIsNotEnoughToConnect() {
        given().auth()
                .oauth2(Tokens.user(api.tenant(), "platforms:read"))
                .contentType(ContentType.JSON)
                .body("{\"credentials\":{\"accessToken\":\"a\",\"locationId\":\"b\"}}")
                .post(PLATFORM + "/connect")
                .then()
                .statusCode(403);
        given().get("/api/platforms").then().statusCode(401);
    }

    @Test
    void aPlatformThatDoesNotExistIsNotFound() {
        api.caller()
                .body("{\"credentials\":{\"accessToken\":\"a\"}}")
                .post("/api/platforms/myspace/connect")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-platform"));
        api.caller().get("/api/platforms/myspace/syncs").then().statusCode(404).body("code", not("internal"));
    }
}
