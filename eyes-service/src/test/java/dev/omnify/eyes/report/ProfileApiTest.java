package dev.omnify.eyes.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.omnify.eyes.activity.ActivityProjection;
import dev.omnify.eyes.activity.CustomerActivity;
import dev.omnify.eyes.activity.Shops;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class ProfileApiTest extends EyesApi {
    @Inject
    ActivityProjection activity;

    private final List<CustomerActivity> shop = new ArrayList<>(Shops.threeKinds(150, 5));

    private void say(int customer, AnalyticsConsent consent) {
        var said = shop.get(customer);
        shop.set(customer, new CustomerActivity(said.customerId(), said.changedAt(), consent, said.purchases()));
    }

    private ValidatableResponse profile(int customer) {
        return me().get("/api/eyes/customers/" + shop.get(customer).customerId())
                .then();
    }

    private ValidatableResponse finding(int customer) {
        return me().get("/api/eyes/customers/" + shop.get(customer).customerId() + "/finding")
                .then();
    }

    @Test
    void toSayNothingIsAnAnswerForWhoDoesNotKnowWhetherThereIsAnything() {
        platform.give(tenant, shop);
        activity.catchUp(tenant, pulled -> {});
        finding(0).statusCode(200).body("profile", nullValue()).body("silence", equalTo("no-analysis-yet"));

        analysed("{\"windows\":[\"30d\"]}");
        finding(0)
                .body("silence", nullValue())
                .body("profile.customerId", equalTo(shop.getFirst().customerId()))
                .body("profile.risks.window", contains("30d"));
    }

    @Test
    void tellsByWhichConsentACustomerWasAnalysed() {
        say(0, AnalyticsConsent.GRANTED);
        platform.give(tenant, shop);
        analysed("{}");

        profile(0)
                .statusCode(200)
                .body("risks.window", containsInAnyOrder("30d", "60d", "90d"))
                .body("consent.analytics", equalTo("granted"))
                .body("consent.defaulted", equalTo(false));
        profile(1).body("consent.analytics", equalTo("missing")).body("consent.defaulted", equalTo(true));
    }

    @Test
    void saysNothingOfACustomerWhoRefusedBeforeOrAfter() {
        say(0, AnalyticsConsent.REFUSED);
        platform.give(tenant, shop);
        analysed("{\"windows\":[\"30d\"]}");
        profile(1).statusCode(200);
        say(1, AnalyticsConsent.REFUSED);
        activity.catchUp(tenant, pulled -> {});

        for (int customer : new int[] {0, 1}) {
            profile(customer)
                    .statusCode(404)
                    .body("code", equalTo("customer-excluded-for-consent"))
                    .body("detail", equalTo("The customer has refused to be analysed."));
            finding(customer).statusCode(200).body("silence", equalTo("customer-excluded-for-consent"));
        }
    }

    @Test
    void saysThatACustomerCameAfterTheAnalysis() {
        platform.give(tenant, shop);
        analysed("{\"windows\":[\"30d\"],\"asOf\":\"2026-06-30\"}");
        var day = (int) LocalDate.parse("2026-07-05").toEpochDay();
        var model = shop.getFirst();
        shop.set(
                0,
                new CustomerActivity(
                        "01900000-0000-7000-8000-00000000abcd",
                        model.changedAt(),
                        AnalyticsConsent.GRANTED,
                        List.of(new CustomerActivity.Purchase(day, 500, "GBP", false, "shop"))));
        profile(0).statusCode(404).body("code", equalTo("no-such-customer"));
        finding(0).statusCode(404).body("code", equalTo("no-such-customer"));
        activity.catchUp(tenant, pulled -> {});

        profile(0)
                .statusCode(404)
                .body("code", equalTo("customer-not-in-analysis"))
                .body("detail", containsString("first ordered on 2026-07-05"));
        finding(0)
                .statusCode(200)
                .body("silence", equalTo("customer-not-in-analysis"))
                .body("profile", nullValue());
    }
}
