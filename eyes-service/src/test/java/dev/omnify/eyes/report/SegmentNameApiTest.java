package dev.omnify.eyes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.omnify.eyes.activity.CustomerActivity;
import dev.omnify.eyes.activity.Shops;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class SegmentNameApiTest extends EyesApi {
    private static final String FIRST = "/api/eyes/segments/30d/0";

    private ValidatableResponse rename(String body) {
        return me().body(body).patch(FIRST).then();
    }

    @Test
    void aNameGivenByPeopleIsShownWhereverTheSegmentIsNamed() {
        platform.give(tenant, Shops.threeKinds(150, 5));
        analysed("{}");
        rename("{\"renamed\":\"  Our best \"}").statusCode(200).body("renamed", equalTo("Our best"));

        var segments = me().get("/api/eyes/segments/90d").jsonPath();
        assertThat(segments.getString("segments[0].renamed")).isEqualTo("Our best");
        assertThat(segments.getString("segments[0].name.code")).isNotBlank();
        assertThat(segments.getString("segments[1].renamed")).isNull();
        var member = me().get(FIRST + "/customers?limit=1").jsonPath();
        assertThat(member.getString("items[0].segment.renamed")).isEqualTo("Our best");
        me().get("/api/eyes/customers/" + member.getString("items[0].customerId"))
                .then()
                .body("segment.renamed", equalTo("Our best"));
        var named = me().get("/api/eyes/churn/30d?limit=200")
                .jsonPath()
                .getList("atRisk.items.findAll { it.segment.id == '0' }.segment.renamed");
        assertThat(named).isNotEmpty().allMatch("Our best"::equals);

        rename("{\"renamed\":null}").statusCode(200).body("renamed", nullValue());
        assertThat(me().get("/api/eyes/segments/90d").jsonPath().getString("segments[0].renamed"))
                .isNull();
    }

    @Test
    void aNamePassesOnToTheNextAnalysisAndIsDroppedWithAWordWhenItsCustomersScatter() {
        var shop = new ArrayList<>(Shops.threeKinds(150, 5));
        platform.give(tenant, shop);
        analysed("{\"windows\":[\"30d\"]}");
        rename("{\"renamed\":\"Stars\"}");
        var members = me().get(FIRST + "/customers?limit=200").jsonPath().<String>getList("items.customerId");

        analysed("{\"windows\":[\"30d\"]}");
        me().get("/api/eyes/segments/30d").then().body("segments[0].renamed", equalTo("Stars"));

        // Most of the named ones turn into something else: what they were like is now three kinds of customers.
        platform.give(tenant, exchanged(shop, members));
        analysed("{\"windows\":[\"30d\"]}");
        me().get("/api/eyes/segments/30d")
                .then()
                .body("segments.renamed.findAll { it != null }.size()", equalTo(0))
                .body("notes.code", contains("rename-dropped"))
                .body("notes[0].arguments.name", equalTo("Stars"))
                .body("notes[0].arguments.customers", equalTo(members.size()));
    }

    /** Gives each customer the doings of another one, so that each segment's members end up evenly in all of them. */
    private static List<CustomerActivity> exchanged(List<CustomerActivity> shop, List<String> members) {
        var doings = new ArrayList<CustomerActivity>();
        int given = 0;
        for (var customer : shop) {
            int kind = members.contains(customer.customerId()) ? given++ % 3 : doings.size() % 3;
            var like = shop.get(kind + 3 * (doings.size() / 3));
            doings.add(new CustomerActivity(
                    customer.customerId(), customer.changedAt(), customer.consent(), like.purchases()));
        }
        return doings;
    }

    @Test
    void aNameThatIsNotToldTakesNoneAway() {
        platform.give(tenant, Shops.threeKinds(150, 5));
        analysed("{\"windows\":[\"30d\"]}");
        rename("{\"renamed\":\"Stars\"}").statusCode(200);

        for (String body : List.of("{}", "{\"name\":\"Moons\"}", "{\"renamed\":7}", "{\"renamed\":{}}")) {
            rename(body)
                    .statusCode(422)
                    .body("code", equalTo("validation-failed"))
                    .body("errors.field", contains("renamed"));
        }
        me().get("/api/eyes/segments/30d").then().body("segments[0].renamed", equalTo("Stars"));
    }

    @Test
    void refusesWhatIsNoNameAndWhoMayNotName() {
        platform.give(tenant, Shops.threeKinds(150, 5));
        analysed("{\"windows\":[\"30d\"]}");
        for (Object name : List.of("", " ", "x".repeat(61), "a\u0000b", "a\nb")) {
            me().body(Map.of("renamed", name))
                    .patch(FIRST)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("validation-failed"))
                    .body("errors.field", contains("renamed"));
        }
        me().body("null").patch(FIRST).then().statusCode(422);
        me().body("{\"renamed\":\"x\"}")
                .patch("/api/eyes/segments/30d/77")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-segment"));
        as(TenantId.of(UUID.randomUUID().toString()))
                .contentType("application/json")
                .body("{\"renamed\":\"x\"}")
                .patch(FIRST)
                .then()
                .statusCode(404);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.user(tenant, "eyes:read"))
                .contentType("application/json")
                .body("{\"renamed\":\"x\"}")
                .patch(FIRST)
                .then()
                .statusCode(403);
        me().get("/api/eyes/segments/30d").then().body("segments[0].renamed", nullValue());
    }
}
