package dev.omnify.eyes.activity;

import dev.omnify.eyes.dataset.AnalyticsConsent;
import java.time.Instant;
import java.util.List;

/**
 * All that one customer ordered and was given back.
 *
 * @param changedAt when platform-service last changed it
 */
public record CustomerActivity(
        String customerId, Instant changedAt, AnalyticsConsent consent, List<Purchase> purchases) {
    public CustomerActivity {
        purchases = List.copyOf(purchases);
    }

    /**
     * One order or refund.
     *
     * @param day days since 1970-01-01 in the organization's time zone
     * @param amount minor units, positive for both
     */
    public record Purchase(int day, long amount, String currency, boolean refund, String source) {}
}
