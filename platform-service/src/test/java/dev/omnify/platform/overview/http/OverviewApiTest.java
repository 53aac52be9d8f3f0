package dev.omnify.platform.overview.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Tokens;
import dev.omnify.platform.overview.Summary;
import dev.omnify.platform.overview.SummaryStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("backends")
@WithTestResource(Backends.class)
class OverviewApiTest {
    private static final String SHOP = """
            customer_id,date,order_id,amount
            1,2025-01-01,A,10.00
            2,2025-02-27,B,7.50
            1,2025-03-01,C,5.00
            1,2025-03-01,A,-2.50
            """;

    @Inject
    SummaryStore summaries;

    private final TenantId tenant = TenantId.of(UUID.randomUUID().toString());

    private static RequestSpecification caller(TenantId tenant) {
        return given().auth().oauth2(Tokens.user(tenant, "imports:write", "customers:read"));
    }

    private JsonPath imported(String text) {
        String self = caller(tenant)
                .contentType("text/csv")
                .queryParam("source", "shop.one")
                .body(text)
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("self");
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> caller(tenant).get(self).then().extract().jsonPath(),
                        job -> job.getString("state").equals("succeeded"));
    }

    @Test
    void beforeAnyDataThereAreNoFigures() {
        caller(tenant)
                .get("/api/overview")
                .then()
                .statusCode(200)
                .body("period", equalTo("30d"))
                .body("currency", equalTo("GBP"))
                .body("asOf", nullValue())
                .body("from", nullValue())
                .body("before", nullValue())
                .body("figures", nullValue())
                .body("days", hasSize(0))
                .body("totals.customers", equalTo(0))
                .body("sources", hasSize(0))
                .body("computedAt", nullValue());
    }

    @Test
    void anImportSumsUpAsItsLastStep() {
        imported(SHOP);

        assertThat(summaries.find(tenant)).isPresent();
        caller(tenant)
                .get("/api/overview")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2025-03-01"))
                .body("from", equalTo("2025-01-31"))
                .body("to", equalTo("2025-03-01"))
                .body("before.from", equalTo("2025-01-01"))
                .body("before.to", equalTo("2025-01-30"))
                .body("figures.customers", equalTo(Map.of("now", 2, "before", 1)))
                .body("figures.newCustomers", equalTo(Map.of("now", 1, "before", 1)))
                .body("figures.orders", equalTo(Map.of("now", 2, "before", 1)))
                .body("figures.revenue.now", equalTo(Map.of("amount", 1000, "currency", "GBP")))
                .body("figures.revenue.before.amount", equalTo(1000))
                .body("figures.refunds.now.amount", equalTo(250))
                .body("figures.averageOrder.now.amount", equalTo(625))
                .body("days", hasSize(60))
                .body("days[0]", equalTo(Map.of("day", "2025-01-01", "orders", 1, "revenue", 1000)))
                .body("days[1]", equalTo(Map.of("day", "2025-01-02", "orders", 0, "revenue", 0)))
                .body("days[59]", equalTo(Map.of("day", "2025-03-01", "orders", 1, "revenue", 250)))
                .body("totals", equalTo(Map.of("customers", 2, "orders", 3, "refunds", 1)))
                .body("otherCurrency", equalTo(0))
                .body("sources", hasSize(1))
                .body("sources[0].source", equalTo("shop.one"))
                .body("sources[0].customers", equalTo(2))
                .body("sources[0].orders", equalTo(3))
                .body("sources[0].lastOrder", equalTo("2025-03-01"))
                .body("sources[0].lastReceivedAt", notNullValue())
                .body("computedAt", notNullValue());
        caller(tenant)
                .queryParam("period", "365d")
                .get("/api/overview")
                .then()
                .statusCode(200)
                .body("days", hasSize(730))
                .body("figures.orders", equalTo(Map.of("now", 3, "before", 0)))
                .body("figures.averageOrder.before", nullValue());
    }

    @Test
    void theSameFileAgainLeavesTheSummaryButTellsThatItCame() {
        imported(SHOP);
        String computedAt = overview().getString("computedAt");
        String receivedAt = overview().getString("sources[0].lastReceivedAt");
        imported(SHOP);

        assertThat(overview().getString("computedAt")).isEqualTo(computedAt);
        assertThat(Instant.parse(overview().getString("sources[0].lastReceivedAt")))
                .isAfter(Instant.parse(receivedAt));
    }

    @Test
    void ordersInOtherCurrenciesAreToldByCurrency() {
        imported("""
                customer_id,date,order_id,amount,currency
                1,2025-01-01,A,10.00,USD
                2,2025-02-27,B,7.50,EUR
                1,2025-03-01,C,5.00,EUR
                """);

        assertThat(overview().getInt("otherCurrency")).isEqualTo(3);
        assertThat(overview().getList("otherCurrencies"))
                .isEqualTo(List.of(Map.of("currency", "EUR", "orders", 2), Map.of("currency", "USD", "orders", 1)));
    }

    private JsonPath overview() {
        return caller(tenant)
                .get("/api/overview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aSummaryOfAnEarlierStateDoesNotReplaceALaterOne() {
        imported(SHOP);
        var known = summaries.find(tenant).orElseThrow();
        summaries.keep(tenant, of(known, known.changes() - 1, "EUR"));
        assertThat(summaries.find(tenant)).contains(known);
        summaries.keep(tenant, of(known, known.changes(), "EUR"));
        assertThat(summaries.find(tenant).orElseThrow().currency()).isEqualTo("EUR");
        assertThat(overview().getString("currency"))
                .as("summed up again in the organization's currency")
                .isEqualTo("GBP");
    }

    private static Summary of(Summary known, long changes, String currency) {
        return new Summary(
                currency,
                changes,
                known.computedAt(),
                known.asOf(),
                known.days(),
                known.buyers(),
                known.totals(),
                known.otherCurrency(),
                known.otherCurrencies(),
                known.sources(),
                known.nextDue());
    }

    @Test
    void anotherTenantSeesNothingAndOtherPermissionsDoNotDo() {
        imported(SHOP);
        var other = TenantId.of(UUID.randomUUID().toString());
        caller(other)
                .get("/api/overview")
                .then()
                .statusCode(200)
                .body("figures", nullValue())
                .body("sources", hasSize(0));
        given().auth()
                .oauth2(Tokens.user(tenant, "imports:write"))
                .get("/api/overview")
                .then()
                .statusCode(403);
        given().get("/api/overview").then().statusCode(401);
    }

    @Test
    void aPeriodThatDoesNotExistIsNamedInTheProblem() {
        for (String period : List.of("31d", "30", "30D", "MONTH")) {
            caller(tenant)
                    .queryParam("period", period)
                    .get("/api/overview")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("code", equalTo("validation-failed"))
                    .body("errors.field", equalTo(List.of("period")));
        }
    }
}
