package dev.omnify.auth.password;

import dev.omnify.auth.random.RandomBytes;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords and checks them. At most so many hashes at a time as configured, on threads of their own, so that a
 * rush of sign-ins exhausts neither memory nor the threads that serve everybody else; who waits too long gets
 * {@code unavailable} with the time to come back.
 */
@ApplicationScoped
public class PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int TAG_BYTES = 32;
    private static final Duration COME_BACK = Duration.ofSeconds(2);

    private final RandomBytes random;
    private final Argon2id.Cost cost;
    private final Duration longestWait;
    private final Semaphore turns;
    private final ExecutorService threads;
    private volatile @Nullable PhcHash nobodys;

    PasswordHasher(RandomBytes random, PasswordConfig config) {
        this.random = random;
        this.cost = Argon2id.Cost.of(config.cost());
        this.longestWait = config.longestWait();
        this.turns = new Semaphore(config.concurrentHashes(), true);
        this.threads = Executors.newFixedThreadPool(
                config.concurrentHashes(),
                Thread.ofPlatform().daemon().name("password-", 1).factory());
    }

    /** A password's hash as a PHC string, with a salt of its own. */
    public String hash(String password) {
        return inTurn(() -> fresh(bytes(password))).text();
    }

    /** Whether this is the password that the hash was made of. */
    public boolean matches(String hash, String password) {
        var parsed = PhcHash.parse(hash);
        return inTurn(() -> parsed.matches(bytes(password)));
    }

    /**
     * Spends the time that {@link #matches} takes, for an address that nobody has, so that an answer's delay does not
     * tell which addresses are known; where the cost was changed, only those that signed in since.
     */
    public void pretend(String password) {
        inTurn(() -> nobodys().matches(bytes(password)));
    }

    /** A new hash of a password that has just matched, when the old one was made at another cost than today's. */
    public Optional<String> renewed(String hash, String password) {
        return PhcHash.parse(hash).cost().equals(cost) ? Optional.empty() : Optional.of(hash(password));
    }

    private PhcHash nobodys() {
        PhcHash made = nobodys;
        if (made == null) {
            // Never matched by anything: the tag is chance, not a hash.
            made = new PhcHash(cost, random.next(SALT_BYTES), random.next(TAG_BYTES));
            nobodys = made;
        }
        return made;
    }

    private PhcHash fresh(byte[] password) {
        return PhcHash.of(cost, password, random.next(SALT_BYTES), TAG_BYTES);
    }

    /** Whether two passwords are the same, however their accents were typed. */
    public static boolean areOne(String one, String other) {
        return Arrays.equals(bytes(one), bytes(other));
    }

    /** NIST SP 800-63B, 5.1.1.2: one form of Unicode, so that another keyboard's accents are the same password. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy(null);
            }
            try {
                return result(threads.submit(work::get));
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy(e);
        }
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing failed", e.getCause());
        }
    }

    private static ProblemException busy(@Nullable Throwable cause) {
        return new ProblemException(
                        CommonProblem.UNAVAILABLE, "Too many people sign in at this moment. Try again shortly.", cause)
                .retryAfter(COME_BACK);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
