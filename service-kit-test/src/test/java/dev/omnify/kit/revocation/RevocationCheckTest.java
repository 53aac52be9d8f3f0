package dev.omnify.kit.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.revocation.RevocationCheck.Verdict;
import dev.omnify.kit.test.FixedClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class RevocationCheckTest {
    private static final TenantId TENANT = TenantId.of("01900000-0000-7000-8000-000000000001");
    private static final TenantId OTHER = TenantId.of("01900000-0000-7000-8000-000000000002");

    private record Config(
            URI authUrl,
            String service,
            Optional<String> secret,
            Duration keep,
            Duration fresh,
            Duration timeout,
            Duration patience,
            Duration reconnectDelay)
            implements RevocationConfig {}

    /** Auth-service, as a test wants it. */
    private static final class Auth implements RevocationFeed {
        private final List<Revocation> items = new ArrayList<>();
        private final FixedClock clock;
        private boolean away;
        private int asked;
        private Instant since = Instant.EPOCH;

        Auth(FixedClock clock) {
            this.clock = clock;
        }

        @Override
        public CompletionStage<Known> since(Instant moment) {
            asked++;
            since = moment;
            return away
                    ? CompletableFuture.failedStage(new IllegalStateException("connection refused"))
                    : CompletableFuture.completedStage(new Known(items, clock.instant()));
        }
    }

    private final FixedClock clock = new FixedClock("2026-03-01T12:00:00Z");
    private final RevocationConfig config = new Config(
            URI.create("http://auth"),
            "test",
            Optional.empty(),
            Duration.ofMinutes(20),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofMillis(500));
    private final Revocations known = new Revocations(clock, config);
    private final Auth auth = new Auth(clock);
    private final RevocationCheck check = new RevocationCheck(known, auth, config, clock);

    private Bearer token(String session) {
        return new Bearer(session, "ada", TENANT, clock.millis());
    }

    private Verdict verdict(Bearer token) {
        return check.check(token).toCompletableFuture().join();
    }

    private Revocation ended(String session) {
        return new Revocation.SessionEnded(session, clock.instant());
    }

    @Test
    void voidsTheTokensOfASessionThatEndedAndOfNoOther() {
        check.listening();
        known.add(ended("s1"));

        assertThat(verdict(token("s1"))).isEqualTo(Verdict.VOID);
        assertThat(verdict(token("s2"))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void voidsAMembersTokensFromBeforeAChangeInThatOrganizationOnly() {
        check.listening();
        var before = token("s1");
        clock.advance(Duration.ofMillis(1));
        known.add(new Revocation.MemberChanged("ada", TENANT, clock.instant()));
        clock.advance(Duration.ofMillis(1));

        assertThat(verdict(before)).isEqualTo(Verdict.VOID);
        assertThat(verdict(token("s1"))).as("issued after the change").isEqualTo(Verdict.GOOD);
        assertThat(verdict(new Bearer("s1", "ada", OTHER, before.issuedAtMillis())))
                .isEqualTo(Verdict.GOOD);
        assertThat(verdict(new Bearer("s1", "eve", TENANT, before.issuedAtMillis())))
                .isEqualTo(Verdict.GOOD);
    }

    @Test
    void asksForWhatWasVoidedBeforeItListenedAndThenNeverAgain() {
        auth.items.add(ended("s1"));
        check.listening();

        assertThat(verdict(token("s1"))).isEqualTo(Verdict.VOID);
        clock.advance(Duration.ofMinutes(5));
        assertThat(verdict(token("s2"))).isEqualTo(Verdict.GOOD);
        assertThat(auth.asked).isEqualTo(1);
        assertThat(auth.since).isEqualTo("2026-03-01T11:40:00Z");
    }

    @Test
    void asksAuthServiceEveryHalfSecondWhileTheBrokerIsAway() {
        check.listening();
        check.lost();
        clock.advance(Duration.ofSeconds(1));
        int before = auth.asked;

        assertThat(verdict(token("s1"))).isEqualTo(Verdict.GOOD);
        assertThat(verdict(token("s2"))).isEqualTo(Verdict.GOOD);
        assertThat(auth.asked).as("once for both").isEqualTo(before + 1);
        auth.items.add(ended("s1"));
        clock.advance(Duration.ofMillis(501));
        assertThat(verdict(token("s1"))).isEqualTo(Verdict.VOID);
    }

    @Test
    void takesTokensForAMinuteWhenNobodyCanBeAskedAndThenDecidesNothing() {
        check.listening();
        known.add(ended("s1"));
        auth.away = true;
        check.lost();

        clock.advance(Duration.ofSeconds(1));
        assertThat(verdict(token("s2"))).isEqualTo(Verdict.GOOD);
        clock.advance(Duration.ofSeconds(59));
        assertThat(verdict(token("s2"))).isEqualTo(Verdict.GOOD);
        clock.advance(Duration.ofSeconds(2));
        assertThat(verdict(token("s2"))).isEqualTo(Verdict.UNDECIDED);
        assertThat(verdict(token("s1"))).as("what is known stays known").isEqualTo(Verdict.VOID);
        auth.away = false;
        clock.advance(Duration.ofSeconds(1));
        assertThat(verdict(token("s2"))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void goesOnWithTheBrokerAloneHoweverLongAuthServiceIsAway() {
        auth.away = true;
        check.listening();
        clock.advance(Duration.ofHours(1));

        assertThat(verdict(token("s1"))).isEqualTo(Verdict.GOOD);
        known.add(ended("s1"));
        assertThat(verdict(token("s1"))).isEqualTo(Verdict.VOID);
    }

    @Test
    void catchesUpAfterEachLossOfTheBroker() {
        check.listening();
        check.lost();
        auth.items.add(ended("s1"));
        clock.advance(Duration.ofSeconds(5));
        check.listening();

        assertThat(verdict(token("s1"))).isEqualTo(Verdict.VOID);
    }

    @Test
    void forgetsWhatConcernsNoTokenAnyMore() {
        check.listening();
        var old = new Revocation.SessionEnded("s1", clock.instant());
        known.add(old);
        clock.advance(Duration.ofMinutes(21));
        known.add(ended("s2"));

        assertThat(known.isVoid(token("s1"))).isFalse();
        assertThat(known.isVoid(token("s2"))).isTrue();
    }

    @Test
    void travelsAsItWas() {
        var ended = ended("s1");
        var changed = new Revocation.MemberChanged("ada", TENANT, clock.instant());

        assertThat(Revocation.of(ended.json())).contains(ended);
        assertThat(Revocation.of(changed.json())).contains(changed);
        assertThat(Revocation.of(ended.json().putNull("at"))).isEmpty();
    }
}
