package dev.omnify.eyes.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.omnify.eyes.activity.Shops;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class EyesApiTest extends EyesApi {
    @Test
    void showsSegmentsChurnAndCustomersWithTheirEvidence() {
        platform.give(tenant, Shops.threeKinds(450, 5));
        JsonPath job = analysed("{}");
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("succeeded");
        String analysis = job.getString("result.analysisId");
        assertThat(job.getString("result.asOf")).isEqualTo("2026-06-30");
        assertThat(job.getString("result.segmentGate")).isEqualTo("passed");
        assertThat(job.getDouble("result.silhouette")).isGreaterThan(0.45);
        assertThat(job.getList("result.churn.window")).containsExactly("30d", "60d", "90d");

        me().get("/api/eyes/segments/30d")
                .then()
                .statusCode(200)
                .body("analysisId", equalTo(analysis))
                .body("asOf", equalTo("2026-06-30"))
                .body("customers", equalTo(450))
                .body("evidence.gate", equalTo("passed"))
                .body("evidence.data.consentDefaulted", equalTo(450))
                .body("evidence.data.sources.name", contains("shop"))
                .body("evidence.method.seed", equalTo(42))
                .body("evidence.attempts.chosen", hasItem(true))
                .body("segments.value.currency", hasItem("GBP"));
        me().get("/api/eyes/churn/90d?limit=2&analysis=" + analysis)
                .then()
                .statusCode(200)
                .body("definition", equalTo("no order in the 90 days after the cut-off"))
                .body("evidence.method.population", equalTo("active"))
                .body("evidence.method.testCutoff", equalTo("2026-04-01"));
        everyCustomerOfASegmentIsListedOnce();
    }

    private void everyCustomerOfASegmentIsListedOnce() {
        int size = me().get("/api/eyes/segments/30d").jsonPath().getInt("segments[0].size");
        var seen = new ArrayList<String>();
        String next = null;
        do {
            var page = me().queryParam("limit", 40)
                    .queryParam("cursor", next == null ? List.of() : List.of(next))
                    .get("/api/eyes/segments/30d/0/customers")
                    .jsonPath();
            seen.addAll(page.getList("items.customerId"));
            next = page.getString("next");
        } while (next != null);
        assertThat(seen).hasSize(size).hasSameSizeAs(new HashSet<>(seen));
        me().get("/api/eyes/customers/" + seen.getFirst())
                .then()
                .statusCode(200)
                .body("segment.id", equalTo("0"))
                .body("risks.window", containsInAnyOrder("30d", "60d", "90d"));
    }

    @Test
    void keepsOrganizationsApart() {
        platform.give(tenant, Shops.threeKinds(150, 9));
        String analysis = analysed("{\"windows\":[\"30d\"]}").getString("result.analysisId");
        String customer =
                me().get("/api/eyes/segments/30d/0/customers").jsonPath().getString("items[0].customerId");
        var stranger = TenantId.of(UUID.randomUUID().toString());

        for (String path : List.of(
                "/api/eyes/analyses/" + analysis,
                "/api/eyes/segments/30d?analysis=" + analysis,
                "/api/eyes/churn/30d?analysis=" + analysis,
                "/api/eyes/segments/30d/map?analysis=" + analysis,
                "/api/eyes/customers/" + customer + "?analysis=" + analysis)) {
            as(stranger).get(path).then().statusCode(404).contentType("application/problem+json");
        }
        as(stranger).delete("/api/eyes/analyses/" + analysis).then().statusCode(404);
        me().get("/api/eyes/analyses").then().body("items.result.analysisId", contains(analysis));
        as(stranger).get("/api/eyes/analyses").then().statusCode(200).body("items", emptyIterable());
        me().get("/api/eyes/segments/60d").then().statusCode(404).body("code", equalTo("window-not-analysed"));
    }

    @Test
    void saysPlainlyWhenThereIsNothingToSay() {
        me().get("/api/eyes/segments/30d").then().statusCode(404).body("code", equalTo("no-analysis-yet"));

        platform.give(tenant, Shops.threeKinds(99, 1));
        var few = analysed("{}");
        assertThat(few.getString("state")).isEqualTo("succeeded");
        assertThat(few.getMap("result")).containsEntry("segmentGate", "failed").containsEntry("silhouette", null);
        me().get("/api/eyes/segments/30d")
                .then()
                .body("evidence.gate", equalTo("failed"))
                .body("evidence.reasons", hasItem("too-few-customers"))
                .body("evidence.quality", nullValue())
                .body("segments", emptyIterable());

        platform.give(tenant, Shops.allAlike(200));
        assertThat(analysed("{}").getString("state")).isEqualTo("succeeded");
        me().get("/api/eyes/churn/60d")
                .then()
                .body("evidence.gate", equalTo("failed"))
                .body("evidence.actionable", equalTo(false))
                .body("evidence.reasons", hasItem("no-variation"))
                .body("atRisk.items", emptyIterable());
    }

    @Test
    void refusesWhatCannotBeAnalysed() {
        me().body("{\"windows\":[\"45d\"]}")
                .post("/api/eyes/analyses")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
        me().body("{\"asOf\":\"2026-06-30\",\"cutoffs\":{\"train\":\"2026-01-01\",\"test\":\"2026-06-15\"}}")
                .post("/api/eyes/analyses")
                .then()
                .statusCode(422)
                .body("code", equalTo("test-window-after-as-of"));
        me().body("{\"cutoffs\":{\"train\":\"2026-06-01\",\"test\":\"2026-01-01\"}}")
                .post("/api/eyes/analyses")
                .then()
                .statusCode(422);
        me().get("/api/eyes/segments/31d").then().statusCode(404);
        given().auth()
                .oauth2(Tokens.user(tenant, "eyes:read"))
                .contentType("application/json")
                .post("/api/eyes/analyses")
                .then()
                .statusCode(403);
    }

    @Test
    void startsOnlyOnceUnderOneKey() {
        platform.give(tenant, Shops.allAlike(3));
        String key = UUID.randomUUID().toString();
        String first = me().header("Idempotency-Key", key)
                .body("{}")
                .post("/api/eyes/analyses")
                .jsonPath()
                .getString("id");
        String second = me().header("Idempotency-Key", key)
                .body("{}")
                .post("/api/eyes/analyses")
                .jsonPath()
                .getString("id");
        assertThat(second).isEqualTo(first);
    }
}
