package dev.omnify.kit.outbound;

import dev.omnify.kit.ProblemException;
import dev.omnify.kit.outbound.LimitReader.LimitState;
import dev.omnify.kit.outbound.Transport.Failed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * The one way out to other people's servers. Checks the address, gives an answer that is kept, else keeps within the
 * vendor's limit, calls through the target's circuit breaker, and tries again where that is safe and likely to help.
 *
 * <p>Repetitions are counted here and not by the library that has the breaker: they wait for what the vendor's answer
 * says. Pauses are exponential with full jitter (Brooker, "Exponential Backoff And Jitter", 2015).
 */
@ApplicationScoped
public class Guard {
    private static final Logger LOG = Logger.getLogger(Guard.class);
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> PASSING = Set.of(502, 503, 504);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final long ENTRY_WEIGHT = 1024;
    private static final int MAX_BREAKERS = 10_000;

    private final OutboundConfig config;
    private final Clock clock;
    private final Limiter.Sleeper sleeper;
    private final DoubleSupplier chance;
    private final MeterRegistry metrics;
    private final AddressCheck addresses;
    private final Limiter limiter;
    private final Transport transport;
    private final OneCallCache<Answer, GuardedResponse> cache;
    private final Map<String, io.smallrye.faulttolerance.api.Guard> breakers = new ConcurrentHashMap<>();

    @Inject
    Guard(OutboundConfig config, Clock clock, MeterRegistry metrics) {
        this(config, clock, Thread::sleep, () -> ThreadLocalRandom.current().nextDouble(), metrics);
    }

    Guard(OutboundConfig config, Clock clock, Limiter.Sleeper sleeper, DoubleSupplier chance, MeterRegistry metrics) {
        this.config = config;
        this.clock = clock;
        this.sleeper = sleeper;
        this.chance = chance;
        this.metrics = metrics;
        this.addresses = new AddressCheck(config.allowedHosts().orElse(Set.of()), InetAddress::getAllByName);
        this.limiter = new Limiter(clock, sleeper, config.maxWait());
        this.transport = new Transport(config);
        this.cache = new OneCallCache<>(clock, config.cacheSize().asLongValue());
    }

    /** How calls to other people's servers are made. */
    @ConfigMapping(prefix = "omnify.outbound")
    interface OutboundConfig {
        /** {@code host:port} that may be called although their addresses are private, such as a vendor's sandbox. */
        Optional<Set<String>> allowedHosts();

        /** How long a connection may take. */
        @WithDefault("3s")
        Duration connectTimeout();

        /** How long one try may take, from connecting to the last byte of the answer. */
        @WithDefault("30s")
        Duration requestTimeout();

        /** The longest answer that is read. */
        @WithDefault("16M")
        MemorySize maxBody();

        /** How often a call is tried in all, where trying again is safe. */
        @WithDefault("4")
        int attempts();

        /**
         * The longest pause before the first repetition; doubled for each further one, and chosen at random below that.
         */
        @WithDefault("250ms")
        Duration backoff();

        /** The longest pause that is made without the other side asking for it. */
        @WithDefault("5s")
        Duration maxBackoff();

        /** The longest pause that is made when the other side asks for it; beyond, the caller is told to come again. */
        @WithDefault("15s")
        Duration maxWait();

        /** How much memory kept answers may take. */
        @WithDefault("32M")
        MemorySize cacheSize();

        /** Of how many calls in a row the failed ones are counted, by target. */
        @WithDefault("10")
        int breakerCalls();

        /** The share of failed calls from which on a target is left alone. */
        @WithDefault("0.5")
        double breakerRatio();

        /** How long a target is left alone before one call tries it again. */
        @WithDefault("15s")
        Duration breakerDelay();
    }

    /** What names an answer that is kept. */
    private record Answer(GuardedRequest.CacheRule rule, String target) {}

    /** How one try ended. */
    private sealed interface Attempt {
        /** With an answer for the caller. */
        record Answered(GuardedResponse response) implements Attempt {}

        /**
         * Without one.
         *
         * @param repeatable whether trying again is safe and likely to help
         * @param asked the pause that the other side asks for
         */
        record Missed(ProblemException problem, boolean repeatable, Optional<Duration> asked) implements Attempt {}
    }

    /** Calls a vendor whose limits are told by the {@link LimitReader#usual() usual headers}. */
    public GuardedResponse call(GuardedRequest request) {
        return call(request, LimitReader.usual());
    }

    /**
     * Calls somebody else's server and gives its answer, unless that is a 429 or a server error.
     *
     * @param limits understands this vendor's headers
     * @throws ProblemException {@code address-refused}, {@code vendor-unavailable}, {@code vendor-limit},
     *     {@code vendor-answer-too-large}
     */
    public GuardedResponse call(GuardedRequest request, LimitReader limits) {
        addresses.check(request.uri());
        var rule = request.cache();
        if (rule == null) {
            return exchange(request, limits);
        }
        return cache.get(new Answer(rule, request.target()), () -> {
            var response = exchange(request, limits);
            boolean good = response.status() >= OK && response.status() < MULTIPLE_CHOICES;
            return new OneCallCache.Loaded<>(
                    response, good ? rule.ttl() : Duration.ZERO, response.body().length + ENTRY_WEIGHT);
        });
    }

    private GuardedResponse exchange(GuardedRequest request, LimitReader limits) {
        try {
            for (int attempt = 1; ; attempt++) {
                limiter.admit(request.target());
                switch (attempt(request, limits)) {
                    case Attempt.Answered answered -> {
                        return answered.response();
                    }
                    case Attempt.Missed missed -> pauseOrGiveUp(missed, attempt);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(OutboundProblem.VENDOR_UNAVAILABLE, "The call was broken off.", e);
        }
    }

    private void pauseOrGiveUp(Attempt.Missed missed, int attempt) throws InterruptedException {
        Duration pause = missed.asked().orElseGet(() -> backoff(attempt));
        if (!missed.repeatable() || attempt >= config.attempts() || pause.compareTo(config.maxWait()) > 0) {
            throw missed.problem();
        }
        sleeper.sleep(pause);
    }

    private Duration backoff(int attempt) {
        double grown = (double) config.backoff().toMillis() * Math.pow(2, attempt - 1.0);
        double ceiling = Math.min((double) config.maxBackoff().toMillis(), grown);
        return Duration.ofMillis(Math.round(ceiling * chance.getAsDouble()));
    }

    private Attempt attempt(GuardedRequest request, LimitReader limits) {
        var started = Timer.start(metrics);
        var outcome = "stopped";
        try {
            GuardedResponse response = breaker(request.target()).get(() -> sent(request), GuardedResponse.class);
            outcome = response.status() < BAD_REQUEST ? "ok" : response.status() == TOO_MANY ? "limit" : "refused";
            return answered(request, response, limits);
        } catch (CircuitBreakerOpenException e) {
            outcome = "open";
            return new Attempt.Missed(unavailable(request, config.breakerDelay(), e), false, Optional.empty());
        } catch (Failed e) {
            outcome = "unavailable";
            LOG.debugf("%s: %s", request, e.getMessage());
            return failed(request, e);
        } finally {
            started.stop(
                    metrics.timer("omnify.outbound.calls", "target", vendor(request.target()), "outcome", outcome));
        }
    }

    private GuardedResponse sent(GuardedRequest request) {
        var response = transport.send(request);
        if (response.status() >= SERVER_ERROR) {
            throw new Failed("status " + response.status(), false, response, null);
        }
        return response;
    }

    private Attempt answered(GuardedRequest request, GuardedResponse response, LimitReader limits) {
        limits.read(response, clock.instant()).ifPresent(state -> limiter.told(request.target(), state));
        if (response.status() != TOO_MANY) {
            return new Attempt.Answered(response);
        }
        // A refused call was not carried out, so that it may be repeated whatever it is.
        Optional<Duration> asked = retryAfter(response, clock.instant());
        asked.ifPresent(pause -> limiter.told(request.target(), new LimitState(0, pause)));
        var problem = Limiter.limit(request.target(), asked.orElse(config.maxBackoff()));
        return new Attempt.Missed(problem, true, asked);
    }

    private Attempt failed(GuardedRequest request, Failed failure) {
        var response = failure.response();
        Optional<Duration> asked = response == null ? Optional.empty() : retryAfter(response, clock.instant());
        boolean passing = response == null || PASSING.contains(response.status());
        boolean repeatable = failure.surelyNotSent() || (request.idempotent() && passing);
        return new Attempt.Missed(unavailable(request, asked.orElse(config.maxBackoff()), failure), repeatable, asked);
    }

    private static ProblemException unavailable(GuardedRequest request, Duration retryAfter, Throwable cause) {
        return new ProblemException(
                        OutboundProblem.VENDOR_UNAVAILABLE, vendor(request.target()) + " does not answer.", cause)
                .retryAfter(retryAfter);
    }

    /** The pause that an answer asks for: seconds, or until a time (RFC 9110, 10.2.3). */
    static Optional<Duration> retryAfter(GuardedResponse response, Instant now) {
        return response.header("Retry-After").map(String::strip).flatMap(text -> {
            if (SECONDS.matcher(text).matches()) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            try {
                Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private io.smallrye.faulttolerance.api.Guard breaker(String target) {
        if (breakers.size() >= MAX_BREAKERS) {
            breakers.clear();
        }
        return breakers.computeIfAbsent(
                target,
                name -> io.smallrye.faulttolerance.api.Guard.create()
                        .withDescription("outbound " + vendor(name))
                        .withCircuitBreaker()
                        .requestVolumeThreshold(config.breakerCalls())
                        .failureRatio(config.breakerRatio())
                        .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                        .failOn(Failed.class)
                        .done()
                        .build());
    }

    /** What stands before the colon: the vendor's name without the account's. */
    static String vendor(String target) {
        int colon = target.indexOf(':');
        return colon < 0 ? target : target.substring(0, colon);
    }

    @PreDestroy
    void close() {
        transport.close();
    }
}
