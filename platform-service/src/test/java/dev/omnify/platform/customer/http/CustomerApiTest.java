package dev.omnify.platform.customer.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.omnify.kit.Money;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Tokens;
import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.consent.ConsentStatement;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.IntakeBatch;
import dev.omnify.platform.customer.Order;
import dev.omnify.platform.customer.PersonalField;
import dev.omnify.platform.customer.RecordIntake;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("backends")
@WithTestResource(Backends.class)
class CustomerApiTest {
    @Inject
    RecordIntake intake;

    private final TenantId tenant = TenantId.of(UUID.randomUUID().toString());
    private final TenantId other = TenantId.of(UUID.randomUUID().toString());

    private static RequestSpecification caller(TenantId tenant) {
        return given().auth().oauth2(Tokens.user(tenant, "customers:read"));
    }

    private Order order(String id, String at, Order.Kind kind) {
        var time = Instant.parse(at);
        var day = time.atZone(ZoneOffset.UTC).toLocalDate();
        return Order.of(tenant, "shop.one", id, time, day, new Money(1250, "GBP"), kind);
    }

    private void bring(String externalId, Map<PersonalField, String> personal, Order... orders) {
        var told = new CustomerRecord(externalId, personal, Map.of(), Set.of(), Consent.NONE, List.of(orders));
        intake.accept(tenant, new IntakeBatch(UUID.randomUUID().toString(), "shop.one", List.of(told)));
    }

    @Test
    void aTimelineShowsOrdersAndRefundsTheNewestFirst() {
        bring(
                "7",
                Map.of(),
                order("A", "2026-01-01T10:00:00Z", Order.Kind.ORDER),
                order("A@2026-01-03", "2026-01-03T10:00:00Z", Order.Kind.REFUND),
                order("~made-up", "2026-01-02T10:00:00Z", Order.Kind.ORDER));
        String timeline = "/api/customers/" + Customer.idOf(tenant, "shop.one", "7") + "/timeline";

        var first = caller(tenant)
                .queryParam("limit", 2)
                .get(timeline)
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("refund", "order")))
                .body("items[0].id", equalTo(Order.idOf(tenant, "shop.one", "A@2026-01-03", Order.Kind.REFUND)))
                .body("items[0].at", equalTo("2026-01-03T10:00:00Z"))
                .body("items[0].day", equalTo("2026-01-03"))
                .body("items[0].amount.amount", equalTo(1250))
                .body("items[0].amount.currency", equalTo("GBP"))
                .body("items[0].source", equalTo("shop.one"))
                .body("items[0].externalId", equalTo("A@2026-01-03"))
                .body("items[1].externalId", nullValue())
                .extract();
        assertThat(first.header("Link")).contains("/timeline?").endsWith("rel=\"next\"");
        caller(tenant)
                .queryParam("cursor", first.<String>path("next"))
                .get(timeline)
                .then()
                .statusCode(200)
                .body("items.externalId", equalTo(List.of("A")))
                .body("next", nullValue());
        caller(tenant)
                .queryParam("cursor", "rubbish")
                .get(timeline)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }

    @Test
    void anotherTenantSeesNoTimelineAndFindsNobody() {
        bring(
                "7",
                Map.of(PersonalField.EMAIL, "ann@example.com"),
                order("A", "2026-01-01T10:00:00Z", Order.Kind.ORDER));
        String id = Customer.idOf(tenant, "shop.one", "7");

        caller(other)
                .get("/api/customers/" + id + "/timeline")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        for (String query : List.of("ann@example.com", "7")) {
            caller(tenant)
                    .queryParam("query", query)
                    .get("/api/customers")
                    .then()
                    .body("items", hasSize(1));
            caller(other)
                    .queryParam("query", query)
                    .get("/api/customers")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        given().auth()
                .oauth2(Tokens.user(tenant, "imports:write"))
                .get("/api/customers/" + id + "/timeline")
                .then()
                .statusCode(403);
    }

    @Test
    void findsCustomersByAddressIdAndTelephoneAndPagesThroughThem() {
        bring("7", Map.of(PersonalField.EMAIL, "shared@example.com", PersonalField.PHONE, "+44 20 7946 0000"));
        bring("8", Map.of(PersonalField.EMAIL, "Shared@example.com", PersonalField.NAME, "Ann Archer"));
        bring("9", Map.of(PersonalField.EMAIL, "ann@example.com"));

        var first = caller(tenant)
                .queryParam("query", "shared@example.com")
                .queryParam("limit", 1)
                .get("/api/customers")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract();
        assertThat(first.header("Link")).contains("query=shared");
        String second = caller(tenant)
                .queryParam("query", "shared@example.com")
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/customers")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue())
                .extract()
                .path("items[0].customerId");
        assertThat(second).isNotEqualTo(first.path("items[0].customerId"));
        caller(tenant)
                .queryParam("query", "+44 (20) 79460000")
                .get("/api/customers")
                .then()
                .body("items.externalIds[0].id", equalTo(List.of("7")));
        caller(tenant)
                .queryParam("query", "9")
                .get("/api/customers")
                .then()
                .body("items[0].personal.email", equalTo("ann@example.com"));
        caller(tenant).queryParam("query", " ").get("/api/customers").then().body("items", hasSize(3));
    }

    @Test
    void findsCustomersByTheBeginningsOfNamesAndAddresses() {
        bring("8", Map.of(PersonalField.EMAIL, "shared@example.com", PersonalField.NAME, "Ann Archer"));
        bring("9", Map.of(PersonalField.EMAIL, "ann@example.com"));

        caller(tenant)
                .queryParam("query", "Ann")
                .get("/api/customers")
                .then()
                .body("items.externalIds.id.flatten().sort()", equalTo(List.of("8", "9")));
        caller(tenant)
                .queryParam("query", "arch ann")
                .get("/api/customers")
                .then()
                .body("items.externalIds.id.flatten()", equalTo(List.of("8")));
        caller(other).queryParam("query", "Ann").get("/api/customers").then().body("items", hasSize(0));
    }

    @Test
    void tellsWhatHasHappenedAndWhatAYesWasAskedFor() {
        var now = Instant.now();
        var email = new ConsentStatement(ConsentDecision.GRANTED, "upload", null, Instant.EPOCH, true);
        String made = "email:" + "Zq3-_8".repeat(8).substring(0, 43);
        intake.accept(
                tenant,
                new IntakeBatch(
                        UUID.randomUUID().toString(),
                        "upload",
                        List.of(new CustomerRecord(
                                made,
                                Map.of(PersonalField.EMAIL, "guest@example.com"),
                                Map.of(),
                                null,
                                new Consent(Map.of(ConsentPurpose.MARKETING, email)),
                                List.of(
                                        bought("A", now.minus(Duration.ofDays(40))),
                                        bought("B", now.plus(Duration.ofDays(2))))))));
        String id = Customer.idOf(tenant, "upload", made);
        String day = now.minus(Duration.ofDays(40))
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();

        caller(tenant)
                .get("/api/customers")
                .then()
                .statusCode(200)
                .body("items[0].orders", equalTo(1))
                .body("items[0].firstOrder", equalTo(day))
                .body("items[0].lastOrder", equalTo(day))
                .body("items[0].externalIds[0].source", equalTo("upload"))
                .body("items[0].externalIds[0].id", nullValue())
                .body("items[0].consent.marketing.emailOnly", equalTo(true));
        caller(tenant)
                .get("/api/customers/" + id)
                .then()
                .statusCode(200)
                .body("orders", equalTo(1))
                .body("lastOrder", equalTo(day));
    }

    private Order bought(String id, Instant at) {
        var day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return Order.of(tenant, "upload", id, at, day, new Money(100, "GBP"), Order.Kind.ORDER);
    }

    @Test
    void filtersAndCountsCustomers() {
        var refused = new ConsentStatement(ConsentDecision.REFUSED, "shop.one", null, Instant.EPOCH);
        intake.accept(
                tenant,
                new IntakeBatch(
                        UUID.randomUUID().toString(),
                        "shop.one",
                        List.of(
                                new CustomerRecord(
                                        "1",
                                        Map.of(PersonalField.NAME, "Ann Archer"),
                                        Map.of(),
                                        Set.of("vip"),
                                        new Consent(Map.of(ConsentPurpose.MARKETING, refused)),
                                        List.of()),
                                new CustomerRecord("2", Map.of(), Map.of(), Set.of("vip"), Consent.NONE, List.of()))));

        fits(2, Map.of());
        fits(2, Map.of("tag", "vip"));
        fits(0, Map.of("tag", "gone"));
        fits(2, Map.of("source", "shop.one"));
        fits(0, Map.of("source", "shop.two"));
        fits(1, Map.of("marketing", "refused"));
        fits(1, Map.of("tag", "vip", "marketing", "unknown"));
        fits(0, Map.of("marketing", "granted"));
        fits(2, Map.of("sms", "unknown", "analytics", "unknown"));
        fits(1, Map.of("query", "archer", "marketing", "refused"));
        fits(0, Map.of("query", "archer", "marketing", "unknown"));
        caller(tenant).get("/api/customers/sources").then().statusCode(200).body("items", equalTo(List.of("shop.one")));
        caller(tenant)
                .queryParam("sms", "perhaps")
                .get("/api/customers")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("sms"));
    }

    private void fits(int customers, Map<String, String> filter) {
        caller(tenant)
                .queryParams(filter)
                .get("/api/customers")
                .then()
                .statusCode(200)
                .body("items", hasSize(customers));
        caller(tenant)
                .queryParams(filter)
                .get("/api/customers/count")
                .then()
                .statusCode(200)
                .body("customers", equalTo(customers))
                .body("more", equalTo(false));
    }
}
