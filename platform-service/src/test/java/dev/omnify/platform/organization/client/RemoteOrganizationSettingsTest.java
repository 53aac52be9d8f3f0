package dev.omnify.platform.organization.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.client.ServiceTokens;
import dev.omnify.platform.organization.OrganizationSettings.Settings;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RemoteOrganizationSettingsTest {
    private static final TenantId TENANT = TenantId.of("01900000-0000-7000-8000-000000000001");

    /** Its currency; empty while auth-service is away. */
    private final AtomicReference<Optional<String>> currency = new AtomicReference<>(Optional.of("USD"));

    /** Lets auth-service answer. */
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

    private final RemoteOrganizationSettings settings = new RemoteOrganizationSettings(
            bearer -> {
                pass();
                return new OrganizationApi.OrganizationBody(
                        currency.get().orElseThrow(() -> new ProcessingException("refused")), "Europe/London");
            },
            new ServiceTokens(
                    request -> new ServiceTokens.Token("token", 300), "platform", Optional.of("s"), Clock.systemUTC()));

    @Test
    void aChangedCurrencyCountsAtOnce() {
        assertThat(settings.of(TENANT)).isEqualTo(new Settings("USD", ZoneId.of("Europe/London")));

        currency.set(Optional.of("GBP"));

        assertThat(settings.of(TENANT).currency()).isEqualTo("GBP");
    }

    @Test
    void whileNobodyCanTellWhatWasSaidLastCounts() {
        settings.of(TENANT);
        currency.set(Optional.empty());

        assertThat(settings.of(TENANT).currency()).isEqualTo("USD");
    }

    @Test
    void whileTheAnswerIsLateWhatWasSaidLastCounts() {
        settings.of(TENANT);
        currency.set(Optional.of("GBP"));
        var late = new CountDownLatch(1);
        gate.set(late);

        assertThat(settings.of(TENANT).currency()).isEqualTo("USD");

        late.countDown();
        assertThat(settings.of(TENANT).currency()).isEqualTo("GBP");
    }

    private void pass() {
        try {
            gate.get().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatWasNeverSaidIsUnavailable() {
        currency.set(Optional.empty());

        assertThatThrownBy(() -> settings.of(TENANT)).isInstanceOf(ProblemException.class);
    }
}
