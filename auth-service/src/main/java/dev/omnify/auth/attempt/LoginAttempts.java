package dev.omnify.auth.attempt;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.AccountProblem;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.kit.ProblemException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The only way to a person by their password. It makes guessing slow wherever a password is asked for and however many
 * addresses the guesses come from, without letting a stranger lock anybody out: after some failures in a window all
 * strangers to an account wait, while a device on which its owner has signed in before has a count of its own. So have
 * those who are signed in already, whom no stranger keeps from changing their password. An account that does not exist
 * is no different.
 *
 * <p>An attempt is counted before the password is looked at, so that many at once gain nothing; one that does not fail
 * for its password is taken back.
 */
@ApplicationScoped
public class LoginAttempts {
    private static final Logger LOG = Logger.getLogger(LoginAttempts.class);

    private static final String SIGNED_IN = "/signed-in";

    private final Accounts accounts;
    private final AttemptRegistry registry;
    private final Devices devices;
    private final AttemptConfig config;
    private final Clock clock;

    LoginAttempts(Accounts accounts, AttemptRegistry registry, Devices devices, AttemptConfig config, Clock clock) {
        this.accounts = accounts;
        this.registry = registry;
        this.devices = devices;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The account of this address if the password is its own; {@code wrong-credentials} otherwise, or
     * {@code too-many-attempts} if there may be no attempt now.
     *
     * @param marks what the device shows
     */
    public Account authenticate(EmailAddress email, Marks marks, String password) {
        String account = devices.key(email);
        String key = devices.known(email, marks.of(email))
                .map(device -> account + "/" + device)
                .orElse(account);
        return counted(
                key,
                email,
                password,
                "Too many sign-ins to this account have failed. Wait, sign in on a device on which you have signed in"
                        + " before, or have a link mailed to you.");
    }

    /** The same for somebody who is signed in and confirms who they are. */
    public Account confirm(EmailAddress email, String password) {
        return counted(
                devices.key(email) + SIGNED_IN,
                email,
                password,
                "The password was wrong too often. Wait, or sign out and have a link for a new one mailed to you.");
    }

    private Account counted(String key, EmailAddress email, String password, String refusal) {
        var now = clock.instant();
        var counted = registry.add(key, now, now.minus(config.window()));
        if (counted.count() > config.failures()) {
            throw tooMany(Duration.between(now, counted.since().plus(config.window())), refusal);
        }
        boolean wrong = false;
        try {
            return accounts.authenticate(email, password);
        } catch (ProblemException e) {
            wrong = e.code() == AccountProblem.WRONG_CREDENTIALS;
            throw e;
        } finally {
            if (!wrong) {
                registry.takeBack(key);
            }
        }
    }

    private static ProblemException tooMany(Duration left, String refusal) {
        return new ProblemException(AttemptProblem.TOO_MANY_ATTEMPTS, refusal)
                .retryAfter(left.isPositive() ? left : Duration.ofSeconds(1));
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        long swept = registry.deleteBefore(clock.instant().minus(config.window()));
        LOG.debugf("%d counts of sign-ins were over", swept);
    }
}
