package dev.omnify.eyes.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.eyes.activity.CustomerActivity.Purchase;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import dev.omnify.kit.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivityProjectionTest {
    private static final TenantId TENANT = TenantId.of("01900000-0000-7000-8000-000000000001");

    private final InMemoryActivity store = new InMemoryActivity();

    private static CustomerActivity customer(String id, Purchase... purchases) {
        return new CustomerActivity(id, Instant.EPOCH, AnalyticsConsent.GRANTED, List.of(purchases));
    }

    @Test
    void countsAndLeavesOutOrdersInAnotherCurrency() {
        var projection = new ActivityProjection(
                (tenant, watermark, receiver) -> {
                    receiver.accept(customer(
                            "a",
                            new Purchase(10, 500, "GBP", false, "shop"),
                            new Purchase(11, 700, "EUR", false, "shop"),
                            new Purchase(12, 100, "GBP", true, "shop")));
                    return "1";
                },
                store);
        projection.catchUp(TENANT, pulled -> {});

        var history = projection.history(TENANT, "GBP", 1_000);

        assertThat(history.customers()).isEqualTo(1);
        assertThat(history.otherCurrencies()).containsExactly(Map.entry("EUR", 1L));
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.amount(1)).isEqualTo(-100);
        assertThat(history.isOrder(1)).isFalse();
    }

    @Test
    void countsNothingBeforeItsDay() {
        var projection = new ActivityProjection(
                (tenant, watermark, receiver) -> {
                    receiver.accept(customer(
                            "a",
                            new Purchase(10, 500, "GBP", false, "shop"),
                            new Purchase(1_001, 700, "EUR", false, "shop"),
                            new Purchase(1_001, 900, "GBP", false, "shop"),
                            new Purchase(1_002, 100, "GBP", true, "shop")));
                    return "1";
                },
                store);
        projection.catchUp(TENANT, pulled -> {});

        var before = projection.history(TENANT, "GBP", 1_000);
        assertThat(before.size()).isEqualTo(1);
        assertThat(before.otherCurrencies()).isEmpty();
        var onTheDay = projection.history(TENANT, "GBP", 1_001);
        assertThat(onTheDay.size()).isEqualTo(2);
        assertThat(onTheDay.otherCurrencies()).containsExactly(Map.entry("EUR", 1L));
    }

    @Test
    void goesOnFromTheWatermark() {
        var asked = new ArrayList<Optional<String>>();
        var projection = new ActivityProjection(
                (tenant, watermark, receiver) -> {
                    asked.add(watermark);
                    return "w" + asked.size();
                },
                store);

        projection.catchUp(TENANT, pulled -> {});
        projection.catchUp(TENANT, pulled -> {});

        assertThat(asked).containsExactly(Optional.empty(), Optional.of("w1"));
    }

    /** A slow pull may put an old row over a newer one that another pull wrote; reading once more mends it. */
    @Test
    void readsAgainWhenAnotherPullWasFaster() {
        var calls = new ArrayList<Optional<String>>();
        var projection = new ActivityProjection(
                (tenant, watermark, receiver) -> {
                    calls.add(watermark);
                    boolean slow = calls.size() == 1;
                    if (slow) {
                        store.advance(TENANT, store.progress(TENANT), "other");
                    }
                    receiver.accept(customer("a", new Purchase(slow ? 1 : 2, 1, "GBP", false, "shop")));
                    return "mine";
                },
                store);

        projection.catchUp(TENANT, pulled -> {});

        assertThat(calls).containsExactly(Optional.empty(), Optional.empty());
        assertThat(store.find(TENANT, "a").orElseThrow().purchases().getFirst().day())
                .isEqualTo(2);
        assertThat(store.progress(TENANT).watermark()).contains("mine");
    }
}
