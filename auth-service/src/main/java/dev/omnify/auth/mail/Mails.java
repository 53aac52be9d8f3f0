package dev.omnify.auth.mail;

import dev.omnify.auth.account.EmailAddress;
import dev.omnify.kit.TenantId;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends letters after the request that caused them, on threads of its own: neither a slow mail server nor one that
 * refuses is ever seen in an answer. A letter that is not taken is tried again three times within some minutes; what
 * waits when the process ends is lost, and whoever waits for it asks again.
 */
@ApplicationScoped
public class Mails {
    private static final Logger LOG = Logger.getLogger(Mails.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofMinutes(2));
    private static final int SENDERS = 2;
    private static final int WAITING = 500;

    private final Post post;
    private final MailAllowanceRegistry allowances;
    private final MailConfig config;
    private final Clock clock;
    private final Semaphore room = new Semaphore(2 * WAITING);
    private final ScheduledExecutorService decider = threads("mail-cause", 1);
    private final ScheduledExecutorService senders = threads("mail-", SENDERS);

    Mails(Post post, MailAllowanceRegistry allowances, MailConfig config, Clock clock) {
        this.post = post;
        this.allowances = allowances;
        this.config = config;
        this.clock = clock;
    }

    private static ScheduledExecutorService threads(String name, int count) {
        var pool = new ScheduledThreadPoolExecutor(
                count, Thread.ofPlatform().daemon().name(name, 1).factory());
        pool.setRemoveOnCancelPolicy(true);
        return Executors.unconfigurableScheduledExecutorService(pool);
    }

    /** Whether mails can be sent at all. */
    public boolean configured() {
        return post.configured();
    }

    /**
     * Counts a mail of this kind that anybody can ask for; false when the address has had enough of them for this hour.
     */
    public boolean allowed(String kind, EmailAddress to) {
        return countOfThisHour(kind + ":" + sha256(to.value())) <= config.perAddressAndHour();
    }

    /** Counts an invitation of this organization; false when it has mailed enough of them for this hour. */
    public boolean invitationAllowed(TenantId organization) {
        return countOfThisHour("invitations-of:" + organization.value()) <= config.invitationsPerOrganizationAndHour();
    }

    private long countOfThisHour(String what) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return allowances.count(what + ":" + hour.getEpochSecond(), hour.plus(Duration.ofHours(1)));
    }

    /** How long it takes until who has had enough for this hour is mailed for again. */
    public Duration untilAllowed() {
        var now = clock.instant();
        return Duration.between(now, now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)));
    }

    /**
     * Does, in turn and after the answer, what decides whether there is anything to send, so that an answer's delay
     * tells nothing. Under a flood of them what comes last is left out.
     */
    public void afterwards(Runnable work) {
        if (!room.tryAcquire()) {
            LOG.warn("too much waits to be mailed; the latest is left out");
            return;
        }
        var _ = CompletableFuture.runAsync(work, decider).whenComplete((done, failure) -> {
            room.release();
            if (failure != null) {
                LOG.error("what should have led to a mail failed", failure);
            }
        });
    }

    /** Sends a letter, soon. */
    public void send(EmailAddress to, Letter letter) {
        if (!post.configured()) {
            LOG.debugf("mail is not configured: \"%s\" is not sent", letter.subject());
            return;
        }
        if (!room.tryAcquire()) {
            LOG.warnf("too many mails wait; \"%s\" is left out", letter.subject());
            return;
        }
        senders.execute(() -> attempt(to, letter, 0));
    }

    private void attempt(EmailAddress to, Letter letter, int failures) {
        try {
            post.deliver(to, letter);
            room.release();
        } catch (PostFailure e) {
            if (e.lasting() || failures >= PAUSES.size()) {
                room.release();
                LOG.errorf(e, "the mail \"%s\" could not be delivered", letter.subject());
            } else {
                LOG.warnf("the mail \"%s\" was not taken; it is tried again", letter.subject());
                var _ = senders.schedule(
                        () -> attempt(to, letter, failures + 1),
                        PAUSES.get(failures).toMillis(),
                        TimeUnit.MILLISECONDS);
            }
        }
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        Instant now = clock.instant();
        allowances.forgetEnded(now);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @PreDestroy
    void stop() {
        decider.shutdownNow();
        senders.shutdownNow();
    }
}
