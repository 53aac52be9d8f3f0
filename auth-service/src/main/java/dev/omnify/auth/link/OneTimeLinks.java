package dev.omnify.auth.link;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.random.RandomBytes;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes links that work once and for an hour, and knows them when they come back. */
@ApplicationScoped
public class OneTimeLinks {
    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private final OneTimeLinkRegistry registry;
    private final RandomBytes random;
    private final Clock clock;

    OneTimeLinks(OneTimeLinkRegistry registry, RandomBytes random, Clock clock) {
        this.registry = registry;
        this.random = random;
        this.clock = clock;
    }

    /** Makes a link; {@code session} is the one in which it is asked for, if any. */
    public LinkSecret make(
            OneTimeLink.Purpose purpose, AccountId account, EmailAddress email, @Nullable String session) {
        var secret = LinkSecret.fresh(random);
        registry.insert(new OneTimeLink(
                secret.hash(), purpose, account, email, session, clock.instant().plus(LIFETIME)));
        return secret;
    }

    /** The link of this secret, if it was made for this and still works; it is not used up. */
    public Optional<OneTimeLink> find(OneTimeLink.Purpose purpose, LinkSecret secret) {
        return registry.find(secret.hash())
                .filter(link -> link.purpose() == purpose && clock.instant().isBefore(link.expiresAt()));
    }

    /** Uses the link up; false when somebody was quicker. */
    public boolean take(OneTimeLink link) {
        return registry.take(link.secretHash());
    }

    /** Uses all links of a person up, because what they were made for has changed. */
    public void endAll(AccountId account) {
        registry.deleteAll(account);
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        registry.deleteExpired(clock.instant());
    }
}
