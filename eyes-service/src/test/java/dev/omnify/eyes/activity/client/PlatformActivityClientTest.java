package dev.omnify.eyes.activity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.omnify.eyes.activity.CustomerActivity;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformActivityClientTest {
    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void readsALineOfTheStream() throws Exception {
        ActivityLine line = json.readValue("""
                {"customerId":"c","changedAt":"2026-01-02T03:04:05Z","consent":{"analytics":"refused","marketing":"granted"},
                 "orders":[{"day":"2026-01-01","amount":1250,"currency":"GBP","kind":"order","source":"upload"},
                           {"day":"2026-01-02","amount":-250,"currency":"GBP","kind":"refund","source":"upload","new":1}]}""", ActivityLine.class);

        CustomerActivity activity = line.toActivity();

        assertThat(activity.consent()).isEqualTo(AnalyticsConsent.REFUSED);
        assertThat(activity.purchases())
                .isEqualTo(List.of(
                        new CustomerActivity.Purchase(
                                (int) LocalDate.parse("2026-01-01").toEpochDay(), 1250, "GBP", false, "upload"),
                        new CustomerActivity.Purchase(
                                (int) LocalDate.parse("2026-01-02").toEpochDay(), 250, "GBP", true, "upload")));
    }

    @Test
    void tellsAQuestionWithoutAnAnswerFromSilence() throws Exception {
        ActivityLine line = json.readValue(
                "{\"customerId\":\"c\",\"changedAt\":\"2026-01-02T03:04:05Z\",\"consent\":{\"analytics\":\"unknown\"}}",
                ActivityLine.class);

        assertThat(line.toActivity().consent()).isEqualTo(AnalyticsConsent.UNKNOWN);
    }

    @Test
    void takesSilenceAboutConsentAsMissing() throws Exception {
        ActivityLine line =
                json.readValue("{\"customerId\":\"c\",\"changedAt\":\"2026-01-02T03:04:05Z\"}", ActivityLine.class);

        assertThat(line.toActivity().consent()).isEqualTo(AnalyticsConsent.MISSING);
        assertThatThrownBy(() -> json.readValue("{\"watermark\":\"w\"}", ActivityLine.class)
                        .toActivity())
                .isInstanceOf(NullPointerException.class);
    }
}
