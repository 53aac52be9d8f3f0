package dev.omnify.eyes.report.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.eyes.activity.CustomerActivity;
import dev.omnify.eyes.activity.CustomerActivity.Purchase;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerProfilesTest {
    private static final LocalDate AS_OF = LocalDate.parse("2026-06-30");

    private static String why(Purchase... purchases) {
        return CustomerProfiles.whyNotInAnalysis(
                new CustomerActivity("c", Instant.EPOCH, AnalyticsConsent.GRANTED, List.of(purchases)), AS_OF);
    }

    private static Purchase on(String day, boolean refund) {
        return new Purchase((int) LocalDate.parse(day).toEpochDay(), 100, "GBP", refund, "shop");
    }

    @Test
    void letsSilenceCountAsTheOrganizationWantsIt() {
        assertThat(CustomerProfiles.refusal(AnalyticsConsent.MISSING, true)).isEmpty();
        assertThat(CustomerProfiles.refusal(AnalyticsConsent.MISSING, false)).isPresent();
    }

    @Test
    void letsWhatTheCustomerSaidCountWhateverTheDefault() {
        for (boolean byDefault : new boolean[] {true, false}) {
            assertThat(CustomerProfiles.refusal(AnalyticsConsent.GRANTED, byDefault))
                    .isEmpty();
            assertThat(CustomerProfiles.refusal(AnalyticsConsent.UNKNOWN, byDefault))
                    .isPresent();
            assertThat(CustomerProfiles.refusal(AnalyticsConsent.REFUSED, byDefault))
                    .isPresent();
        }
    }

    @Test
    void saysWhyACustomerIsNotInAnAnalysis() {
        assertThat(why()).isEqualTo("The customer has not ordered anything yet.");
        assertThat(why(on("2026-06-01", true))).isEqualTo("The customer has not ordered anything yet.");
        assertThat(why(on("2026-07-02", false), on("2026-07-01", false)))
                .isEqualTo("The customer first ordered on 2026-07-01; the analysis looked at 2026-06-30 and before.");
        assertThat(why(on("2026-06-30", false))).contains("A new analysis looks again.");
    }
}
