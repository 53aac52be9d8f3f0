package dev.omnify.eyes.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import dev.omnify.eyes.activity.Shops;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                .body("evidence.limits.silhouette", equalTo(0.45f))
                .body("everyone.customers", equalTo(450))
                .body("tested.customers", equalTo(300))
                .body("notes", emptyIterable())
                .body("segments.lapsed.sum()", equalTo(150))
                .body("segments.value.currency", hasItem("GBP"));
        showsChurn(analysis);
        everyCustomerOfASegmentIsListedOnce();
        everyTestedCustomerIsListedOnceByMoneyAtRisk();
    }

    private void showsChurn(String analysis) {
        me().get("/api/eyes/churn/90d?limit=2&analysis=" + analysis)
                .then()
                .statusCode(200)
                .body("definition.code", equalTo("no-order-in-window"))
                .body("definition.arguments.days", equalTo(90))
                .body("evidence.limits.auc", equalTo(0.7f))
                .body("evidence.data.orders", greaterThan(0))
                .body("tested.customers", equalTo(300))
                .body("stakes.customers", equalTo(300))
                .body("lapsed.customers", equalTo(150))
                .body("lapsed.value.amount", greaterThan(0))
                .body("atRisk.items.risk", everyItem(allOf(greaterThan(0f), lessThan(1f))))
                .body("evidence.method.population", equalTo("active"))
                .body("evidence.method.testCutoff", equalTo("2026-04-01"));
    }

    private void everyTestedCustomerIsListedOnceByMoneyAtRisk() {
        var seen = new ArrayList<String>();
        var money = new ArrayList<Integer>();
        String next = null;
        do {
            var page = me().queryParam("limit", 70)
                    .queryParam("cursor", next == null ? List.of() : List.of(next))
                    .get("/api/eyes/churn/60d")
                    .jsonPath();
            seen.addAll(page.getList("atRisk.items.customerId"));
            money.addAll(page.getList("atRisk.items.valueAtRisk.amount"));
            next = page.getString("atRisk.next");
        } while (next != null);
        assertThat(seen).hasSize(300).doesNotHaveDuplicates();
        assertThat(money).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(money.stream().mapToLong(Integer::longValue).sum())
                .isEqualTo(me().get("/api/eyes/churn/60d").jsonPath().getLong("stakes.valueAtRisk.amount"));
    }

    @Test
    void saysOfWhoIsGoneOnlyWhatAWinBackWouldBeWorth() {
        platform.give(tenant, Shops.threeKinds(450, 5));
        analysed("{\"windows\":[\"30d\"]}");

        var lapsed = me().get("/api/eyes/churn/30d/lapsed?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(lapsed.getList("items.customerId")).hasSize(150).doesNotHaveDuplicates();
        assertThat(lapsed.<Integer>getList("items.winBackValue.amount")).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(lapsed.<Integer>getList("items.recencyDays")).allMatch(days -> days > 180);
        long total = lapsed.<Integer>getList("items.winBackValue.amount").stream()
                .mapToLong(Integer::longValue)
                .sum();
        assertThat(me().get("/api/eyes/churn/30d").jsonPath().getLong("lapsed.value.amount"))
                .isEqualTo(total);
        me().get("/api/eyes/customers/" + lapsed.getString("items[0].customerId"))
                .then()
                .body("churn", equalTo("lapsed"))
                .body("risks[0].risk", nullValue())
                .body("risks[0].reasons", emptyIterable())
                .body("risks[0].nearestChange", nullValue())
                .body("history.winBackValue.amount", equalTo(lapsed.getInt("items[0].winBackValue.amount")));
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
                .statusCode(422)
                .body("errors.field", contains("cutoffs.train"));
        me().get("/api/eyes/segments/31d").then().statusCode(404);
        given().auth()
                .oauth2(Tokens.user(tenant, "eyes:read"))
                .contentType("application/json")
                .post("/api/eyes/analyses")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "99999999999",
                "-1",
                "\"\\u0000\"",
                "\"2026-06-30\\u0000\"",
                "\"+999999999-12-31\"",
                "\"99999-01-01\"",
                "\"1969-12-31\"",
                "\"2026-02-30\"",
                "\"2026-6-3\"",
                "\"2026-06-30T00:00:00Z\"",
                "\"\"",
                "true",
                "\"2999-01-01\""
            })
    void refusesADayThatIsNone(String day) {
        me().body("{\"asOf\":" + day + "}")
                .post("/api/eyes/analyses")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", contains("asOf"));
        if (!day.contains("2999")) {
            me().body("{\"cutoffs\":{\"train\":" + day + ",\"test\":" + day + "}}")
                    .post("/api/eyes/analyses")
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("cutoffs.train", "cutoffs.test"));
        }
    }

    @Test
    void refusesABodyThatIsNoSingleOrder() {
        for (String body : List.of("null", "{} {}", "{\"windows\":[\"30d\"]}{\"windows\":[\"60d\"]}", "{}]")) {
            assertThat(me().body(body).post("/api/eyes/analyses").statusCode())
                    .as(body)
                    .isIn(400, 422);
        }
        String many = "\"30d\",".repeat(160_000) + "\"30d\"";
        for (String windows : List.of("", many, "\"30d\",\"30d\"", "null", "\"30d\",\"60d\",\"90d\",\"30d\"")) {
            me().body("{\"windows\":[" + windows + "]}")
                    .post("/api/eyes/analyses")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("validation-failed"));
        }
        me().get("/api/eyes/analyses?limit=1").then().statusCode(200).body("items", emptyIterable());
    }

    @Test
    void saysFirstThatOrdersAreInAnotherCurrency() {
        platform.give(tenant, Shops.inCurrency("USD", Shops.threeKinds(150, 5)));
        var job = analysed("{}");
        assertThat(job.getList("result.reasons")).containsExactly("no-orders-in-currency");
        var orders = me().get("/api/eyes/segments/30d")
                .then()
                .body("evidence.reasons", contains("no-orders-in-currency"))
                .body("evidence.data.otherCurrencies.currency", contains("USD"))
                .extract()
                .jsonPath()
                .getInt("evidence.data.otherCurrency");
        assertThat(orders).isGreaterThan(1_000);
        me().get("/api/eyes/churn/30d")
                .then()
                .body("evidence.reasons", contains("no-orders-in-currency"))
                .body("evidence.data.otherCurrencies.orders", contains(orders));
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
