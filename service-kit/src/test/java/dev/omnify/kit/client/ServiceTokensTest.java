package dev.omnify.kit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {
    private static final TenantId ONE = TenantId.of("01900000-0000-7000-8000-000000000001");
    private static final TenantId OTHER = TenantId.of("01900000-0000-7000-8000-000000000002");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final AtomicInteger asked = new AtomicInteger();

    private ServiceTokens tokens(ServiceTokens.Issuer issuer) {
        return new ServiceTokens(issuer, "eyes", Optional.of("a secret"), clock);
    }

    private ServiceTokens.Token token(ServiceTokens.TokenRequest request) {
        return new ServiceTokens.Token(request.tenant() + "#" + asked.incrementAndGet(), 300);
    }

    @Test
    void asksOncePerTenantUntilAMinuteBeforeTheEnd() {
        var tokens = tokens(this::token);

        assertThat(tokens.bearer(ONE)).isEqualTo("Bearer " + ONE + "#1");
        assertThat(tokens.bearer(OTHER)).isEqualTo("Bearer " + OTHER + "#2");
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(239)));
        assertThat(tokens.bearer(ONE)).isEqualTo("Bearer " + ONE + "#1");
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(1)));
        assertThat(tokens.bearer(ONE)).isEqualTo("Bearer " + ONE + "#3");
    }

    @Test
    void tellsWhoItIs() {
        var seen = new AtomicReference<ServiceTokens.TokenRequest>();
        tokens(request -> {
                    seen.set(request);
                    return token(request);
                })
                .bearer(ONE);

        assertThat(seen.get()).isEqualTo(new ServiceTokens.TokenRequest("eyes", "a secret", ONE.value()));
        assertThat(seen.get()).asString().doesNotContain("a secret");
    }

    @Test
    void asksOnceForAllWhoWantTheSameTokenAtOnce() throws Exception {
        var open = new CountDownLatch(1);
        var entered = new CountDownLatch(1);
        var tokens = tokens(request -> {
            entered.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return token(request);
        });
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 20)
                    .mapToObj(i -> pool.submit(() -> tokens.bearer(ONE)))
                    .toList();
            entered.await();
            open.countDown();
            for (var one : all) {
                assertThat(one.get()).isEqualTo("Bearer " + ONE + "#1");
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void isUnavailableWhileTheIssuerIsAndAsksAgainAfterwards() {
        var away = new AtomicReference<>(true);
        var tokens = tokens(request -> {
            if (away.get()) {
                throw new ProcessingException("connection refused");
            }
            return token(request);
        });

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tokens.bearer(ONE))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(CommonProblem.UNAVAILABLE))
                .satisfies(problem -> assertThat(problem.retryAfter()).isPresent());
        away.set(false);
        assertThat(tokens.bearer(ONE)).isEqualTo("Bearer " + ONE + "#1");
    }

    @Test
    void saysThatItHasNoSecret() {
        var tokens = new ServiceTokens(this::token, "eyes", Optional.empty(), clock);

        assertThatIllegalStateException()
                .isThrownBy(() -> tokens.bearer(ONE))
                .withMessageContaining("OMNIFY_SERVICE_SECRET");
    }
}
