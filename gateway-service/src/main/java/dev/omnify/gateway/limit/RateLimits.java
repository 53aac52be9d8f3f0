package dev.omnify.gateway.limit;

import dev.omnify.kit.TenantId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Limits callers by buckets that all replicas share; while these are away, by buckets of this process. A failure of the
 * shared ones is never the caller's: one request waits for it, the next ones do not.
 */
@Singleton
public final class RateLimits {
    private static final Logger LOG = Logger.getLogger(RateLimits.class);

    private final Buckets shared;
    private final LocalBuckets local;
    private final OpenRequests open;
    private final Clock clock;
    private final LimitConfig config;
    private final Quota organization;
    private final Quota address;
    private final Set<String> addressRoutes;
    private final Counter decidedLocally;
    private final AtomicLong sharedAgainAt = new AtomicLong();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicBoolean away = new AtomicBoolean();

    RateLimits(Buckets shared, Clock clock, LimitConfig config, MeterRegistry metrics) {
        this.shared = shared;
        this.local = new LocalBuckets(clock);
        this.open = new OpenRequests(config);
        this.clock = clock;
        this.config = config;
        this.organization = new Quota("organization", config.organization(), config.window());
        this.address = new Quota("address", config.address(), config.window());
        this.addressRoutes = Set.copyOf(config.addressRoutes());
        this.decidedLocally = Counter.builder("omnify.gateway.limit.local")
                .description("Requests limited by this process alone, since Redis was away")
                .register(metrics);
    }

    /** How many requests of one caller are open at once. */
    public OpenRequests open() {
        return open;
    }

    /** Counts a request of an organization. */
    public Future<Allowance> takeForOrganization(TenantId tenant) {
        return take("t:" + tenant + ":requests", organization);
    }

    /** Counts a request from an address. */
    public Future<Allowance> takeForAddress(String client) {
        return take("gateway:address:" + client, address);
    }

    /** Whether this address of ours is limited per client address. */
    public boolean limitsAddresses(String method, String path) {
        return addressRoutes.contains(method + ' ' + path);
    }

    private Future<Allowance> take(String key, Quota quota) {
        if (clock.millis() < sharedAgainAt.get()) {
            return takeLocally(key, quota);
        }
        return shared.take(key, quota)
                .timeout(config.sharedTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(counted -> {
                    sharedIsBack();
                    local.mirror(key, counted.owedMicros());
                })
                .recover(failure -> {
                    sharedFailed(failure);
                    return takeLocally(key, quota);
                });
    }

    /** A late answer may be this process' own doing, when it is busy: only several in a row mean that Redis is away. */
    private void sharedFailed(Throwable failure) {
        if (!(failure instanceof TimeoutException) || late.incrementAndGet() >= config.lateInARow()) {
            sharedIsAway(failure);
        }
    }

    private void sharedIsAway(Throwable failure) {
        sharedAgainAt.set(clock.millis() + config.sharedPause().toMillis());
        if (away.compareAndSet(false, true)) {
            LOG.warnf("Redis is away, each gateway counts its requests alone: %s", failure.getMessage());
        }
    }

    private void sharedIsBack() {
        late.set(0);
        if (away.compareAndSet(true, false)) {
            LOG.info("Redis is back, requests are counted together again");
        }
    }

    private Future<Allowance> takeLocally(String key, Quota quota) {
        decidedLocally.increment();
        return local.take(key, quota);
    }
}
