package dev.omnify.kit.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.outbound.Guard.OutboundConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private static final TenantId ONE = TenantId.of("01900000-0000-7000-8000-000000000001");
    private static final TenantId OTHER = TenantId.of("01900000-0000-7000-8000-000000000002");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final List<Duration> pauses = new ArrayList<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private VendorServer vendor;
    private Guard guard;

    @BeforeEach
    void start() throws IOException {
        vendor = new VendorServer();
        guard = guard(Map.of());
    }

    @AfterEach
    void stop() {
        guard.close();
        vendor.close();
    }

    private Guard guard(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.putIfAbsent("omnify.outbound.allowed-hosts", "127.0.0.1:" + vendor.port());
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OutboundConfig.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(OutboundConfig.class);
        return new Guard(config, clock, this::pause, () -> 1.0, metrics);
    }

    private synchronized void pause(Duration time) {
        pauses.add(time);
        now.updateAndGet(instant -> instant.plus(time));
    }

    private GuardedRequest get(String path) {
        return GuardedRequest.get("acme:1", vendor.uri(path), Map.of("Authorization", "Bearer secret"));
    }

    private GuardedRequest post() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        return new GuardedRequest("acme:1", "POST", vendor.uri("/post"), Map.of(), body, false, null);
    }

    private GuardedRequest cached(TenantId tenant, String key, Duration ttl) {
        var rule = new GuardedRequest.CacheRule(tenant, key, ttl);
        return GuardedRequest.get("acme:1", vendor.uri("/cached"), Map.of()).cached(rule);
    }

    private static String text(GuardedResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static ProblemException problem(OutboundProblem code, ThrowingCallable call) {
        var thrown = new AtomicReference<ProblemException>();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(call).satisfies(thrown::set);
        assertThat(thrown.get().code()).isEqualTo(code);
        return thrown.get();
    }

    @Test
    void givesTheAnswerWithItsHeaders() {
        vendor.willAnswer(1, 201, "X-Thing: a");

        var response = guard.call(get("/a?b=c"));

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.header("x-thing")).contains("a");
        assertThat(text(response)).isEqualTo("call 1 /a?b=c");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 404, 409, 422})
    void givesRefusalsAndRedirectsToTheCallerAtOnce(int status) {
        vendor.willAnswer(1, status, "Location: /elsewhere");

        assertThat(guard.call(get("/")).status()).isEqualTo(status);
        assertThat(vendor.calls()).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsA429Asks() {
        vendor.willAnswer(1, 429, "Retry-After: 7");

        assertThat(guard.call(post()).status()).isEqualTo(200);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void understandsATimeInRetryAfter() {
        vendor.willAnswer(1, 503, "Retry-After: Thu, 01 Jan 2026 00:00:09 GMT");

        assertThat(guard.call(get("/")).status()).isEqualTo(200);
        assertThat(pauses).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void tellsTheCallerWhenTheAskedPauseIsTooLong() {
        vendor.willAnswer(1, 429, "Retry-After: 3600");

        var problem = problem(OutboundProblem.VENDOR_LIMIT, () -> guard.call(get("/")));
        assertThat(problem.retryAfter()).contains(Duration.ofHours(1));
        assertThat(problem.detail()).isEqualTo("acme allows no more calls for now.");

        problem(OutboundProblem.VENDOR_LIMIT, () -> guard.call(get("/")));
        assertThat(vendor.calls()).isEqualTo(1);
        now.updateAndGet(instant -> instant.plus(Duration.ofHours(1)));
        assertThat(guard.call(get("/")).status()).isEqualTo(200);
        assertThat(pauses).isEmpty();
    }

    @Test
    void triesAgainWithGrowingPauses() {
        vendor.willAnswer(1, 503);
        vendor.willAnswer(1, 502);
        vendor.willAnswer(1, 504);

        assertThat(guard.call(get("/")).status()).isEqualTo(200);
        assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void givesUpAfterTheLastTry() {
        vendor.willAnswer(9, 503);

        var problem = problem(OutboundProblem.VENDOR_UNAVAILABLE, () -> guard.call(get("/")));
        assertThat(problem.retryAfter()).isPresent();
        assertThat(vendor.calls()).isEqualTo(4);
    }

    @Test
    void repeatsNothingThatMayHaveTakenEffect() {
        vendor.willAnswer(1, 503);
        problem(OutboundProblem.VENDOR_UNAVAILABLE, () -> guard.call(post()));
        assertThat(vendor.calls()).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void repeatsNoPlainServerError() {
        vendor.willAnswer(1, 500);
        problem(OutboundProblem.VENDOR_UNAVAILABLE, () -> guard.call(get("/")));
        assertThat(vendor.calls()).isEqualTo(1);
    }

    @Test
    void repeatsEvenAPostThatWasNeverSent() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        var nobody = guard(Map.of("omnify.outbound.allowed-hosts", "127.0.0.1:" + port));
        var request = new GuardedRequest(
                "acme:1", "POST", URI.create("http://127.0.0.1:" + port + "/"), Map.of(), new byte[0], false, null);

        problem(OutboundProblem.VENDOR_UNAVAILABLE, () -> nobody.call(request));
        assertThat(pauses).hasSize(3);
        nobody.close();
    }

    @Test
    void waitsForTheNextWindowWhenTheVendorsLimitIsUsedUp() {
        vendor.willAnswer(1, 200, "X-RateLimit-Remaining: 1", "X-RateLimit-Interval-Milliseconds: 10000");
        vendor.willAnswer(1, 200);

        guard.call(get("/"));
        guard.call(get("/"));
        assertThat(pauses).isEmpty();
        guard.call(get("/"));
        assertThat(pauses).containsExactly(Duration.ofSeconds(10));
        assertThat(vendor.calls()).isEqualTo(3);
    }

    @Test
    void asksNothingWhenTheNextWindowIsFar() {
        vendor.willAnswer(1, 200, "RateLimit-Remaining: 0", "RateLimit-Reset: 60");
        guard.call(get("/"));

        var problem = problem(OutboundProblem.VENDOR_LIMIT, () -> guard.call(get("/")));
        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(60));
        assertThat(vendor.calls()).isEqualTo(1);
        assertThat(guard.call(GuardedRequest.get("acme:2", vendor.uri("/"), Map.of()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void leavesATargetAloneThatKeepsFailingAndTriesItAgainLater() {
        guard.close();
        guard = guard(Map.of("omnify.outbound.breaker-delay", "1500ms", "omnify.outbound.attempts", "1"));
        vendor.willAnswer(10, 500);
        for (int i = 0; i < 10; i++) {
            problem(OutboundProblem.VENDOR_UNAVAILABLE, () -> guard.call(get("/")));
        }
        var problem = problem(OutboundProblem.VENDOR_UNAVAILABLE, () -> guard.call(get("/")));

        assertThat(vendor.calls()).isEqualTo(10);
        assertThat(problem.retryAfter()).contains(Duration.ofMillis(1500));
        assertThat(guard.call(GuardedRequest.get("acme:2", vendor.uri("/"), Map.of()))
                        .status())
                .isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(ProblemException.class)
                .until(() -> guard.call(get("/")).status() == 200);
        assertThat(metrics.get("omnify.outbound.calls")
                        .tags("target", "acme", "outcome", "open")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void doesNotHoldRefusalsAgainstATarget() {
        vendor.willAnswer(30, 404);
        for (int i = 0; i < 30; i++) {
            assertThat(guard.call(get("/")).status()).isEqualTo(404);
        }
    }

    @Test
    void asksOnceForAllWhoWantTheSameAnswer() throws Exception {
        var gate = new CountDownLatch(1);
        vendor.waitFor(gate);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 20)
                    .mapToObj(i -> pool.submit(() -> text(guard.call(cached(ONE, "k", Duration.ofMinutes(1))))))
                    .toList();
            Awaitility.await().until(() -> vendor.calls() == 1);
            gate.countDown();
            for (var one : all) {
                assertThat(one.get()).isEqualTo("call 1 /cached");
            }
        }
        assertThat(vendor.calls()).isEqualTo(1);
    }

    @Test
    void keepsAnAnswerForItsTimeAndItsTenantOnly() {
        assertThat(text(guard.call(cached(ONE, "k", Duration.ofMinutes(1))))).startsWith("call 1");
        assertThat(text(guard.call(cached(ONE, "k", Duration.ofMinutes(1))))).startsWith("call 1");
        assertThat(text(guard.call(cached(OTHER, "k", Duration.ofMinutes(1))))).startsWith("call 2");
        assertThat(text(guard.call(cached(ONE, "other", Duration.ofMinutes(1)))))
                .startsWith("call 3");
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(1)));
        assertThat(text(guard.call(cached(ONE, "k", Duration.ofMinutes(1))))).startsWith("call 4");
    }

    @Test
    void keepsNoRefusal() {
        vendor.willAnswer(1, 404);

        assertThat(guard.call(cached(ONE, "k", Duration.ofMinutes(1))).status()).isEqualTo(404);
        assertThat(guard.call(cached(ONE, "k", Duration.ofMinutes(1))).status()).isEqualTo(200);
    }

    @Test
    void refusesAnAnswerThatIsTooLong() {
        guard.close();
        guard = guard(Map.of("omnify.outbound.max-body", "32K"));

        problem(OutboundProblem.ANSWER_TOO_LARGE, () -> guard.call(get("/long")));
        assertThat(vendor.calls()).isEqualTo(1);
    }

    @Test
    void waitsForAnAnswerNoLongerThanItMay() {
        guard.close();
        guard = guard(Map.of("omnify.outbound.request-timeout", "100ms", "omnify.outbound.attempts", "2"));
        var gate = new CountDownLatch(1);
        vendor.waitFor(gate);

        problem(OutboundProblem.VENDOR_UNAVAILABLE, () -> guard.call(get("/")));
        assertThat(pauses).hasSize(1);
        gate.countDown();
    }

    @Test
    void callsNoPrivateAddressThatIsNotAllowed() {
        problem(
                OutboundProblem.ADDRESS_REFUSED,
                () -> guard.call(GuardedRequest.get("acme", URI.create("http://127.0.0.1:1/"), Map.of())));
    }

    @Test
    void printsNoSecrets() {
        assertThat(get("/path?key=secret")).asString().contains("/path").doesNotContain("secret");
    }

    @Test
    void namesTheHeaderButNeverTheValueThatCannotBeSent() {
        var request = GuardedRequest.get("acme:1", vendor.uri("/"), Map.of("Authorization", "Bearer secret\n"));

        var failure = problem(OutboundProblem.HEADER_REFUSED, () -> guard.call(request));

        var told = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(told, true));
        assertThat(told.toString()).contains("Authorization").doesNotContain("secret");
        assertThat(vendor.calls()).isZero();
    }
}
