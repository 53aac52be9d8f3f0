package dev.omnify.auth.signing;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The keys that sign access tokens. Made when there are none, changed in turns, kept in memory so that tokens are
 * checked while the database is away.
 */
@ApplicationScoped
public class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final Duration KEPT_AFTER_TURN = Duration.ofDays(2);
    private static final int ATTEMPTS = 8;

    private final SigningKeyRegistry registry;
    private final KeySeal seal;
    private final SigningConfig config;
    private final Clock clock;
    private final Supplier<KeyPair> generator;
    private final ReentrantLock refreshing = new ReentrantLock();

    @GuardedBy("refreshing") private Map<Long, SigningKey> opened = Map.of();

    private volatile KeyRing ring = new KeyRing(List.of());

    @Inject
    SigningKeys(SigningKeyRegistry registry, KeySeal seal, SigningConfig config, Clock clock) {
        this(registry, seal, config, clock, RsaKeys::generate);
    }

    /** With keys from elsewhere: making one takes up to a second. */
    SigningKeys(
            SigningKeyRegistry registry, KeySeal seal, SigningConfig config, Clock clock, Supplier<KeyPair> generator) {
        this.registry = registry;
        this.seal = seal;
        this.config = config;
        this.clock = clock;
        this.generator = generator;
    }

    /** The key that signs now. */
    public SigningKey current() {
        return loaded().current(clock.instant())
                .orElseThrow(() -> new ProblemException(CommonProblem.UNAVAILABLE, "There is no signing key yet."));
    }

    /** The keys that verifiers may meet: those before whose tokens live, the present one and the next. */
    public List<Jwk> published() {
        return usable().stream().map(key -> Jwk.of(key.publicKey())).toList();
    }

    /** The public key of this name, if its tokens are good now. */
    public Optional<RSAPublicKey> find(String kid) {
        return usable().stream()
                .filter(key -> key.kid().equals(kid))
                .map(SigningKey::publicKey)
                .findFirst();
    }

    /** How long a token may live, so that it never outlives its key. */
    public Duration longestToken() {
        return config.honoured();
    }

    private List<SigningKey> usable() {
        return loaded().published(clock.instant(), config.honoured());
    }

    private KeyRing loaded() {
        if (ring.keys().isEmpty()) {
            refresh();
        }
        return ring;
    }

    /** Reads the keys, makes those that are missing, forgets those long past. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void refresh() {
        refreshing.lock();
        try {
            var sealed = complete();
            var open = new HashMap<Long, SigningKey>();
            for (SealedKey key : sealed) {
                long number = key.turn().number();
                SigningKey known = opened.get(number);
                open.put(number, known == null ? RsaKeys.opened(key, seal) : known);
            }
            opened = Map.copyOf(open);
            ring = new KeyRing(List.copyOf(open.values()));
            registry.deleteEnded(clock.instant().minus(KEPT_AFTER_TURN));
        } finally {
            refreshing.unlock();
        }
    }

    private List<SealedKey> complete() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var kept = registry.all();
            var missing =
                    KeyRing.missing(kept.stream().map(SealedKey::turn).toList(), clock.instant(), config.rotation());
            if (missing.isEmpty()) {
                return kept;
            }
            if (registry.insert(RsaKeys.sealed(missing.get(), generator.get(), seal))) {
                LOG.infof(
                        "signing key %d made, signs from %s",
                        missing.get().number(), missing.get().from());
            }
        }
        throw new IllegalStateException("no settled set of signing keys: is the rotation shorter than a moment?");
    }
}
