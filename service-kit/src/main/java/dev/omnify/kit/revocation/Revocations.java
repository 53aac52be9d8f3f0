package dev.omnify.kit.revocation;

import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What this process knows to be void. Forgotten once every token that it could concern has expired. */
@ApplicationScoped
public class Revocations {
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final Clock clock;
    private final long keepMillis;
    private final Map<String, Long> sessions = new ConcurrentHashMap<>();
    private final Map<Member, Long> members = new ConcurrentHashMap<>();
    private final List<Consumer<Revocation>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong sweepAt = new AtomicLong();

    /** An empty one. */
    public Revocations(Clock clock, RevocationConfig config) {
        this.clock = clock;
        this.keepMillis = config.keep().toMillis();
    }

    private record Member(String account, TenantId tenant) {}

    /** Takes a revocation; the same one again changes nothing. */
    public void add(Revocation revocation) {
        long at = revocation.at().toEpochMilli();
        sweep();
        switch (revocation) {
            case Revocation.SessionEnded ended -> sessions.merge(ended.session(), at, Math::max);
            case Revocation.MemberChanged changed ->
                members.merge(new Member(changed.account(), changed.tenant()), at, Math::max);
        }
        listeners.forEach(listener -> listener.accept(revocation));
    }

    /** Whether this token is void. */
    public boolean isVoid(Bearer token) {
        if (token.session() != null && sessions.containsKey(token.session())) {
            return true;
        }
        if (members.isEmpty() || token.tenant() == null) {
            return false;
        }
        Long changedAt = members.get(new Member(token.account(), token.tenant()));
        return changedAt != null && token.issuedAtMillis() <= changedAt;
    }

    /** Has this told of every revocation from now on, on any thread; it must not block. */
    public void listen(Consumer<Revocation> listener) {
        listeners.add(listener);
    }

    private void sweep() {
        long now = clock.millis();
        long due = sweepAt.get();
        if (now >= due && sweepAt.compareAndSet(due, now + BETWEEN_SWEEPS.toMillis())) {
            sessions.values().removeIf(at -> at < now - keepMillis);
            members.values().removeIf(at -> at < now - keepMillis);
        }
    }
}
