package dev.omnify.platform.connection.http;

import static io.restassured.RestAssured.given;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The platforms' API as one organization uses it, before a vendor that a test can make fail. */
final class PlatformsApi {
    static final String PLATFORM = "/api/platforms/gohighlevel";

    private final String vendor = ConfigProvider.getConfig().getValue(FakeGoHighLevel.BASE_URL, String.class);
    private final TenantId tenant = TenantId.of(UUID.randomUUID().toString());

    TenantId tenant() {
        return tenant;
    }

    /** The vendor's address. */
    String vendor() {
        return vendor;
    }

    /** Makes the vendor's next requests fail in this way; {@code none} heals it. */
    void fault(String kind, int requests) {
        given().post(vendor + "/_fake/" + kind + "/" + requests).then().statusCode(200);
    }

    RequestSpecification caller() {
        return caller(tenant);
    }

    static RequestSpecification caller(TenantId who) {
        return given().auth()
                .oauth2(Tokens.user(who, "platforms:read", "platforms:write"))
                .contentType(ContentType.JSON);
    }

    ValidatableResponse connect(String token, String location) {
        return caller().body("{\"credentials\":{\"accessToken\":\"%s\",\"locationId\":\"%s\"},\"baseUrl\":\"%s\"}"
                        .formatted(token, location, vendor))
                .post(PLATFORM + "/connect")
                .then();
    }
}
