package dev.omnify.eyes.activity;

import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.ActivityHistoryBuilder;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Keeps the projection up with platform-service and reads histories off it. */
@ApplicationScoped
public class ActivityProjection {
    private static final int BATCH = 500;

    private final ActivityClient platform;
    private final ActivityStore store;

    ActivityProjection(ActivityClient platform, ActivityStore store) {
        this.platform = platform;
        this.store = store;
    }

    /**
     * Pulls all that was committed before the call. When another pull moved the watermark meanwhile, this one begins
     * again where it began, for it may have put older rows over the other's newer ones.
     *
     * @param pulled told now and then how many customers have come
     */
    public void catchUp(TenantId tenant, LongConsumer pulled) {
        var start = store.progress(tenant);
        var progress = start;
        while (!store.advance(tenant, progress, pull(tenant, start.watermark(), pulled))) {
            progress = store.progress(tenant);
        }
    }

    private String pull(TenantId tenant, Optional<String> watermark, LongConsumer pulled) {
        var batch = new ArrayList<CustomerActivity>(BATCH);
        long[] count = {0};
        String reached = platform.changedSince(tenant, watermark, customer -> {
            batch.add(customer);
            if (batch.size() == BATCH) {
                store.putAll(tenant, batch);
                count[0] += BATCH;
                batch.clear();
                pulled.accept(count[0]);
            }
        });
        store.putAll(tenant, batch);
        return reached;
    }

    /**
     * The tenant's history in one currency; orders in another are counted and left out.
     *
     * @param until the last day, counted from 1970-01-01: what is dated later counts in nothing yet
     */
    public ActivityHistory history(TenantId tenant, String currency, int until) {
        var builder = new ActivityHistoryBuilder();
        store.stream(tenant, customer -> {
            builder.customer(customer.customerId(), customer.consent());
            customer.purchases().stream()
                    .filter(purchase -> purchase.day() <= until)
                    .forEach(purchase -> add(builder, purchase, currency));
        });
        return builder.build();
    }

    private static void add(ActivityHistoryBuilder builder, CustomerActivity.Purchase purchase, String currency) {
        if (!purchase.currency().equals(currency)) {
            if (!purchase.refund()) {
                builder.otherCurrency(purchase.currency(), 1);
            }
        } else if (purchase.refund()) {
            builder.refund(purchase.day(), purchase.amount(), purchase.source());
        } else {
            builder.order(purchase.day(), purchase.amount(), purchase.source());
        }
    }

    /** One customer's activity. */
    public Optional<CustomerActivity> find(TenantId tenant, String customerId) {
        return store.find(tenant, customerId);
    }
}
