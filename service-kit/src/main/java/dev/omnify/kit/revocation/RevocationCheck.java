package dev.omnify.kit.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a verified token still counts. While the broadcasts are heard, by what is known here alone; without
 * them auth-service is asked, at most every half second for all requests together. When neither can be reached, tokens
 * are taken for a minute more; after that nothing is decided, since a wrong refusal would sign everybody out.
 */
@ApplicationScoped
public class RevocationCheck {
    private static final Logger LOG = Logger.getLogger(RevocationCheck.class);
    private static final CompletionStage<Verdict> GOOD = CompletableFuture.completedStage(Verdict.GOOD);
    private static final CompletionStage<Verdict> VOID = CompletableFuture.completedStage(Verdict.VOID);
    private static final CompletionStage<Boolean> NO_WORD = CompletableFuture.completedStage(false);
    /** What is asked for again, since other processes' clocks are not quite this one's. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE_WHILE_LISTENING = Duration.ofSeconds(5);
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final Revocations known;
    private final RevocationFeed feed;
    private final RevocationConfig config;
    private final Clock clock;
    private volatile boolean caughtUp;
    private volatile boolean listening;
    private volatile long turnedAt;
    private volatile long answeredAt = NEVER;
    private volatile long failedAt = NEVER;
    private volatile long failingSince = NEVER;
    private volatile Instant completeTo;
    private @Nullable CompletionStage<Boolean> running;

    RevocationCheck(Revocations known, RevocationFeed feed, RevocationConfig config, Clock clock) {
        this.known = known;
        this.feed = feed;
        this.config = config;
        this.clock = clock;
        this.turnedAt = clock.millis();
        this.completeTo = clock.instant().minus(config.keep());
    }

    /** What is to be done with a verified token. */
    public enum Verdict {
        /** It counts. */
        GOOD,
        /** Its session ended, or its owner's membership changed: 401. */
        VOID,
        /** For too long nobody could be asked: 503. */
        UNDECIDED
    }

    /** The verdict on a verified token; at once in the usual case, and never fails. */
    public CompletionStage<Verdict> check(Bearer token) {
        if (known.isVoid(token)) {
            return VOID;
        }
        if (caughtUp || clock.millis() - answeredAt <= config.fresh().toMillis()) {
            return GOOD;
        }
        return refresh().thenApply(answered -> verdict(token, answered));
    }

    private Verdict verdict(Bearer token, boolean answered) {
        if (known.isVoid(token)) {
            return Verdict.VOID;
        }
        if (answered || listening) {
            return Verdict.GOOD;
        }
        long lostSince = Math.max(turnedAt, failingSince);
        return clock.millis() - lostSince > config.patience().toMillis() ? Verdict.UNDECIDED : Verdict.GOOD;
    }

    /** From now on every broadcast is heard; what came before is asked for. */
    public void listening() {
        turnedAt = clock.millis();
        listening = true;
        failedAt = NEVER;
        refresh();
    }

    /** Broadcasts are no longer heard. */
    public void lost() {
        caughtUp = false;
        if (listening) {
            turnedAt = clock.millis();
            listening = false;
        }
    }

    /** Asks auth-service, once for all who want to know at the same time; false when it gives no answer. */
    public synchronized CompletionStage<Boolean> refresh() {
        var current = running;
        if (current != null) {
            return current;
        }
        long startedAt = clock.millis();
        var pause = listening ? AFTER_FAILURE_WHILE_LISTENING : AFTER_FAILURE;
        if (startedAt - failedAt < pause.toMillis()) {
            return NO_WORD;
        }
        CompletableFuture<Boolean> outcome = new CompletableFuture<>();
        running = outcome;
        feed.since(completeTo).whenComplete((answer, failure) -> {
            boolean answered = failure == null ? accept(answer, startedAt) : missed(failure);
            finished();
            outcome.complete(answered);
        });
        return outcome;
    }

    private synchronized void finished() {
        running = null;
    }

    private boolean accept(RevocationFeed.Known answer, long startedAt) {
        answer.items().forEach(known::add);
        completeTo = answer.until().minus(OVERLAP);
        answeredAt = startedAt;
        failedAt = NEVER;
        if (failingSince != NEVER) {
            LOG.info("auth-service says again which tokens are void");
        }
        failingSince = NEVER;
        caughtUp = listening && startedAt >= turnedAt;
        return true;
    }

    private boolean missed(Throwable failure) {
        failedAt = clock.millis();
        if (failingSince == NEVER) {
            failingSince = failedAt;
            LOG.warnf("auth-service does not say which tokens are void: %s", failure.getMessage());
        }
        return false;
    }
}
