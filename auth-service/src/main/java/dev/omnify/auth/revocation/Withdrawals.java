package dev.omnify.auth.revocation;

import dev.omnify.auth.account.AccountId;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.revocation.Revocation;
import dev.omnify.kit.revocation.RevocationConfig;
import dev.omnify.kit.revocation.RevocationFeed;
import dev.omnify.kit.revocation.Revocations;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Voids access tokens that have not expired yet: written down first, for whoever asks, then told to every process of
 * every service, which takes it into account within a second. A broker that is away is no failure.
 */
@ApplicationScoped
public class Withdrawals {
    private static final Logger LOG = Logger.getLogger(Withdrawals.class);

    private final RevocationRegistry registry;
    private final Revocations known;
    private final Broadcast broadcast;
    private final Clock clock;
    private final Duration keep;

    Withdrawals(
            RevocationRegistry registry,
            Revocations known,
            Broadcast broadcast,
            Clock clock,
            RevocationConfig config) {
        this.registry = registry;
        this.known = known;
        this.broadcast = broadcast;
        this.clock = clock;
        this.keep = config.keep();
    }

    /** Voids the tokens of a session. To be called before it is deleted, so that a crash leaves no token behind. */
    public void sessionEnded(String session) {
        withdraw(new Revocation.SessionEnded(session, clock.instant()));
    }

    /** Voids the tokens of these sessions. */
    public void sessionsEnded(Collection<String> sessions) {
        sessions.forEach(this::sessionEnded);
    }

    /** Voids the tokens that a person has for this organization. To be called after the membership was changed. */
    public void memberChanged(TenantId tenant, AccountId account) {
        withdraw(new Revocation.MemberChanged(account.value(), tenant, clock.instant()));
    }

    private void withdraw(Revocation revocation) {
        registry.put(revocation);
        known.add(revocation);
        broadcast.send(revocation);
    }

    /** What was voided since. */
    public RevocationFeed.Known since(Instant moment) {
        var now = clock.instant();
        var oldest = now.minus(keep);
        List<Revocation> items = registry.since(moment.isBefore(oldest) ? oldest : moment);
        return new RevocationFeed.Known(items, now);
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        long swept = registry.deleteBefore(clock.instant().minus(keep));
        LOG.debugf("%d revocations concern no token any more", swept);
    }
}
