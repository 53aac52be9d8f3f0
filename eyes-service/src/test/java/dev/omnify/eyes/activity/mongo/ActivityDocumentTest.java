package dev.omnify.eyes.activity.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.eyes.activity.CustomerActivity;
import dev.omnify.eyes.activity.CustomerActivity.Purchase;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityDocumentTest {
    @Test
    void comesBackAsItWas() {
        var activity = new CustomerActivity(
                "id",
                Instant.parse("2026-01-01T00:00:00Z"),
                AnalyticsConsent.REFUSED,
                List.of(
                        new Purchase(20_000, Long.MAX_VALUE, "GBP", false, "shop"),
                        new Purchase(-5, 3, "EUR", true, "upload"),
                        new Purchase(7, 0, "GBP", false, "upload")));

        assertThat(ActivityDocument.of(activity).toDomain()).isEqualTo(activity);
    }
}
