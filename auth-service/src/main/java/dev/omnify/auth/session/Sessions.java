package dev.omnify.auth.session;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.device.Device;
import dev.omnify.auth.random.RandomBytes;
import dev.omnify.auth.revocation.Withdrawals;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Begins, continues and ends sessions. A refresh token that is used twice ends its session, save within the grace. */
@ApplicationScoped
public class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class);
    private static final int ATTEMPTS = 10;

    private final SessionRegistry registry;
    private final SessionConfig config;
    private final RandomBytes random;
    private final IdSource ids;
    private final Clock clock;
    private final Withdrawals withdrawals;

    Sessions(
            SessionRegistry registry,
            SessionConfig config,
            RandomBytes random,
            IdSource ids,
            Clock clock,
            Withdrawals withdrawals) {
        this.registry = registry;
        this.withdrawals = withdrawals;
        this.config = config;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    /** Signs a person in. */
    Continued begin(AccountId account, TenantId tenant, Device device) {
        var token = RefreshToken.first(random);
        var session = Session.begin(ids.next(), token, account, tenant, device, clock.instant());
        registry.insert(session, session.endsAt(config));
        return new Continued(session, token);
    }

    /** Exchanges a refresh token for its successor. */
    Continued refresh(RefreshToken token) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var session = registry.find(token.selectorHash()).orElseThrow(Sessions::invalid);
            var outcome = exchange(session, token);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new ProblemException(CommonProblem.UNAVAILABLE, "This session is refreshed from too many places at once.")
                .retryAfter(Duration.ofSeconds(1));
    }

    /** Empty when another request was quicker, so that the session must be looked at again. */
    private Optional<Continued> exchange(Session session, RefreshToken token) {
        return switch (session.present(token, clock.instant(), config, random)) {
            case Presented.Rotated rotated ->
                registry.replace(
                                session.version(),
                                rotated.next(),
                                rotated.next().endsAt(config))
                        ? Optional.of(new Continued(rotated.next(), rotated.successor()))
                        : Optional.empty();
            case Presented.Repeated repeated -> Optional.of(new Continued(session, repeated.successor()));
            case Presented.Reused reused -> {
                withdrawals.sessionEnded(session.id());
                registry.delete(session.selectorHash());
                LOG.warnf("session %s ended: a refresh token was used again", session.id());
                throw new ProblemException(
                        SessionProblem.REFRESH_TOKEN_REUSED,
                        "This refresh token was used before. The session has ended, sign in again.");
            }
            case Presented.Expired expired -> {
                registry.delete(session.selectorHash());
                throw invalid();
            }
        };
    }

    /** Ends the session of a refresh token, if there is one. */
    void end(RefreshToken token) {
        registry.find(token.selectorHash()).ifPresent(session -> {
            withdrawals.sessionEnded(session.id());
            registry.delete(token.selectorHash());
        });
    }

    /** Ends the session of this id, if there is one. */
    void end(String id) {
        withdrawals.sessionEnded(id);
        registry.deleteById(id);
    }

    /** The person's sessions that have not ended, in all organizations, the last used first. */
    public List<Session> list(AccountId account) {
        return registry.list(account).stream()
                .filter(session -> clock.instant().isBefore(session.endsAt(config)))
                .sorted(Comparator.comparing(Session::usedAt).reversed())
                .toList();
    }

    /** Whether the person has a session of this id that has not ended. */
    boolean isOpen(AccountId account, String id) {
        return list(account).stream().anyMatch(session -> session.id().equals(id));
    }

    /** Ends one of the person's sessions; false when there is none of this id. */
    public boolean endOne(AccountId account, String id) {
        return endThose(account, session -> session.id().equals(id)) > 0;
    }

    /** Ends all of the person's sessions. */
    public void endAll(AccountId account) {
        endThose(account, session -> true);
    }

    /** Ends all of the person's sessions but this one. */
    public void endOthers(AccountId account, @Nullable String kept) {
        endThose(account, session -> !session.id().equals(kept));
    }

    /** Ends the person's sessions in one organization. */
    public void endIn(TenantId tenant, AccountId account) {
        endThose(account, session -> session.tenant().equals(tenant));
    }

    private int endThose(AccountId account, Predicate<Session> which) {
        var those = registry.list(account).stream().filter(which).toList();
        withdrawals.sessionsEnded(those.stream().map(Session::id).toList());
        those.forEach(session -> registry.delete(session.selectorHash()));
        return those.size();
    }

    /** How long the session still lives if it is not used again. */
    Duration left(Session session) {
        return Duration.between(clock.instant(), session.endsAt(config));
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        long swept = registry.deleteEnded(clock.instant());
        LOG.debugf("%d sessions had ended", swept);
    }

    static ProblemException invalid() {
        return new ProblemException(
                SessionProblem.REFRESH_TOKEN_INVALID, "The refresh token is not valid, or has expired. Sign in again.");
    }
}
