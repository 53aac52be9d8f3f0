package dev.omnify.eyes.activity.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.omnify.eyes.activity.CustomerActivity;
import dev.omnify.eyes.activity.CustomerActivity.Purchase;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of the activity stream: a customer, or as the last line the watermark alone. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ActivityLine(
        @Nullable String customerId,
        @Nullable Instant changedAt,
        @Nullable Consent consent,
        @Nullable List<Order> orders,
        @Nullable String watermark) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consent(@Nullable String analytics) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Order(LocalDate day, long amount, String currency, String kind, String source) {
        Purchase toPurchase() {
            return new Purchase(
                    Math.toIntExact(day.toEpochDay()), Math.abs(amount), currency, kind.equals("refund"), source);
        }
    }

    CustomerActivity toActivity() {
        return new CustomerActivity(
                Objects.requireNonNull(customerId),
                Objects.requireNonNull(changedAt),
                analytics(consent),
                orders == null
                        ? List.of()
                        : orders.stream().map(Order::toPurchase).toList());
    }

    private static AnalyticsConsent analytics(@Nullable Consent consent) {
        String said = consent == null ? null : consent.analytics();
        return switch (said) {
            case "granted" -> AnalyticsConsent.GRANTED;
            case "refused" -> AnalyticsConsent.REFUSED;
            case "unknown" -> AnalyticsConsent.UNKNOWN;
            case null, default -> AnalyticsConsent.MISSING;
        };
    }
}
