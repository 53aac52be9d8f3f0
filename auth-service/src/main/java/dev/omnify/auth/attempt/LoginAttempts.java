package dev.omnify.auth.attempt;

import dev.omnify.auth.account.AccountProblem;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.kit.ProblemException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes guessing slow however many addresses the guesses come from, without letting a stranger lock anybody out: after
 * some failures in a window all strangers to an account wait, while a device on which its owner has signed in before
 * has a count of its own. An account that does not exist is no different.
 *
 * <p>An attempt is counted before the password is looked at, so that many at once gain nothing; one that does not fail
 * for its password is taken back.
 */
@ApplicationScoped
public class LoginAttempts {
    private static final Logger LOG = Logger.getLogger(LoginAttempts.class);

    private final AttemptRegistry registry;
    private final Devices devices;
    private final AttemptConfig config;
    private final Clock clock;

    LoginAttempts(AttemptRegistry registry, Devices devices, AttemptConfig config, Clock clock) {
        this.registry = registry;
        this.devices = devices;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Signs in if there may be another attempt; {@code too-many-attempts} otherwise.
     *
     * @param mark what the device shows, null when it shows nothing
     */
    public <T> T attempt(EmailAddress email, @Nullable String mark, Supplier<T> signIn) {
        String account = devices.key(email);
        String key =
                devices.known(email, mark).map(device -> account + "/" + device).orElse(account);
        var now = clock.instant();
        var counted = registry.add(key, now, now.minus(config.window()));
        if (counted.count() > config.failures()) {
            throw tooMany(Duration.between(now, counted.since().plus(config.window())));
        }
        boolean wrong = false;
        try {
            return signIn.get();
        } catch (ProblemException e) {
            wrong = e.code() == AccountProblem.WRONG_CREDENTIALS;
            throw e;
        } finally {
            if (!wrong) {
                registry.takeBack(key);
            }
        }
    }

    private static ProblemException tooMany(Duration left) {
        return new ProblemException(
                        AttemptProblem.TOO_MANY_ATTEMPTS,
                        "Too many sign-ins to this account have failed. Wait, sign in on a device on which you have"
                                + " signed in before, or have a link mailed to you.")
                .retryAfter(left.isPositive() ? left : Duration.ofSeconds(1));
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        long swept = registry.deleteBefore(clock.instant().minus(config.window()));
        LOG.debugf("%d counts of sign-ins were over", swept);
    }
}
