package dev.omnify.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.random.RandomBytes;
import dev.omnify.auth.revocation.InMemoryRevocations;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.FixedClock;
import dev.omnify.kit.test.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private record Config(Duration lifetime, Duration idle, Duration grace) implements SessionConfig {}

    private static final AccountId ACCOUNT = new AccountId("01900000-0000-7000-8000-0000000000aa");
    private static final TenantId TENANT = TenantId.of("01900000-0000-7000-8000-0000000000bb");

    private final FixedClock clock = new FixedClock("2026-03-01T12:00:00Z");
    private final InMemoryRevocations revocations = new InMemoryRevocations();
    private final InMemorySessionRegistry registry = new InMemorySessionRegistry();
    private final Deque<Runnable> beforeReplace = new ArrayDeque<>();
    private final Sessions sessions = new Sessions(
            new InterruptedRegistry(registry, beforeReplace),
            new Config(Duration.ofDays(30), Duration.ofDays(7), Duration.ofSeconds(10)),
            seeded(),
            new SequentialIds(),
            clock,
            revocations.withdrawals(clock));

    /** Lets something happen between a session's being read and its being written. */
    private record InterruptedRegistry(InMemorySessionRegistry inner, Deque<Runnable> beforeReplace)
            implements SessionRegistry {
        @Override
        public java.util.Optional<Session> find(String selectorHash) {
            return inner.find(selectorHash);
        }

        @Override
        public void insert(Session session, Instant endsAt) {
            inner.insert(session, endsAt);
        }

        @Override
        public boolean replace(long expectedVersion, Session session, Instant endsAt) {
            if (!beforeReplace.isEmpty()) {
                beforeReplace.pop().run();
            }
            return inner.replace(expectedVersion, session, endsAt);
        }

        @Override
        public void delete(String selectorHash) {
            inner.delete(selectorHash);
        }

        @Override
        public void deleteById(String id) {
            inner.deleteById(id);
        }

        @Override
        public long deleteEnded(Instant before) {
            return inner.deleteEnded(before);
        }
    }

    private static RandomBytes seeded() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        return count -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }

    private RefreshToken begun() {
        return sessions.begin(ACCOUNT, TENANT).token();
    }

    private RefreshToken refreshed(RefreshToken token) {
        return sessions.refresh(token).token();
    }

    private void refuses(RefreshToken token, SessionProblem why) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> sessions.refresh(token))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(why));
    }

    @Test
    void givesANewTokenForEachThatIsUsed() {
        var first = begun();
        var second = refreshed(first);
        var third = refreshed(second);

        assertThat(second.text()).isNotEqualTo(first.text());
        assertThat(third.text()).isNotIn(first.text(), second.text());
        assertThat(sessions.refresh(third).session().account()).isEqualTo(ACCOUNT);
    }

    @Test
    void givesTwoTabsTheSameSuccessor() {
        var token = begun();
        var one = refreshed(token);
        clock.advance(Duration.ofMillis(9_999));
        var other = refreshed(token);

        assertThat(other.text()).isEqualTo(one.text());
        assertThat(refreshed(one).text()).isNotEqualTo(one.text());
    }

    @Test
    void givesTheSameSuccessorEvenAfterThatWasUsedToo() {
        var token = begun();
        var successor = refreshed(token);
        var latest = refreshed(successor);
        clock.advance(Duration.ofSeconds(5));

        assertThat(refreshed(token).text()).isEqualTo(successor.text());
        assertThat(refreshed(successor).text()).isEqualTo(latest.text());
    }

    @Test
    void givesTwoTabsTheSameSuccessorWhenTheyMeetInTheStore() {
        var token = begun();
        var winners = new ArrayDeque<RefreshToken>();
        beforeReplace.push(() -> winners.push(refreshed(token)));

        var loser = refreshed(token);

        assertThat(loser.text()).isEqualTo(winners.pop().text());
    }

    @Test
    void endsTheWholeFamilyWhenAnOldTokenComesBack() {
        var stolen = begun();
        var successor = refreshed(stolen);
        clock.advance(Duration.ofSeconds(10));

        refuses(stolen, SessionProblem.REFRESH_TOKEN_REUSED);
        refuses(successor, SessionProblem.REFRESH_TOKEN_INVALID);
        refuses(stolen, SessionProblem.REFRESH_TOKEN_INVALID);
    }

    @Test
    void endsTheFamilyForATokenOfLongAgoToo() {
        var token = begun();
        var latest = token;
        for (int day = 0; day < 20; day++) {
            clock.advance(Duration.ofDays(1));
            latest = refreshed(latest);
        }

        refuses(token, SessionProblem.REFRESH_TOKEN_REUSED);
        refuses(latest, SessionProblem.REFRESH_TOKEN_INVALID);
    }

    @Test
    void leavesOtherSessionsOfThePersonAlone() {
        var stolen = begun();
        var elsewhere = begun();
        refreshed(stolen);
        clock.advance(Duration.ofMinutes(1));

        refuses(stolen, SessionProblem.REFRESH_TOKEN_REUSED);

        assertThat(refreshed(elsewhere).text()).isNotEqualTo(elsewhere.text());
    }

    @Test
    void endsAfterSevenDaysWithoutUse() {
        var token = begun();
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        var next = refreshed(token);
        clock.advance(Duration.ofDays(7));

        refuses(next, SessionProblem.REFRESH_TOKEN_INVALID);
        assertThat(registry.size()).isZero();
    }

    @Test
    void endsAfterThirtyDaysHoweverBusy() {
        var token = begun();
        for (int day = 0; day < 29; day++) {
            clock.advance(Duration.ofDays(1));
            token = refreshed(token);
        }
        assertThat(sessions.left(sessions.refresh(token).session())).isEqualTo(Duration.ofDays(1));
        clock.advance(Duration.ofDays(1));

        refuses(token, SessionProblem.REFRESH_TOKEN_INVALID);
    }

    @Test
    void keepsNoTokenThatCouldBeUsed() {
        var token = begun();
        var kept = registry.find(token.selectorHash()).orElseThrow();

        assertThat(kept.toString()).doesNotContain(token.text(), token.text().substring(30));
        assertThat(kept.verifierHash()).isEqualTo(token.verifierHash());
    }

    @Test
    void endsASessionByItsTokenAndByItsId() {
        var one = sessions.begin(ACCOUNT, TENANT);
        var other = sessions.begin(ACCOUNT, TENANT);

        sessions.end(one.token());
        sessions.end(other.session().id());

        refuses(one.token(), SessionProblem.REFRESH_TOKEN_INVALID);
        refuses(other.token(), SessionProblem.REFRESH_TOKEN_INVALID);
    }

    @Test
    void sweepsWhatHasEnded() {
        var idle = begun();
        clock.advance(Duration.ofDays(6));
        var busy = begun();
        clock.advance(Duration.ofDays(1));

        sessions.sweep();

        assertThat(registry.find(idle.selectorHash())).isEmpty();
        assertThat(registry.find(busy.selectorHash())).isPresent();
    }

    @Test
    void readsATokenAgainAndNothingElse() {
        var token = begun();

        assertThat(RefreshToken.parse(token.text()).orElseThrow().verifierHash())
                .isEqualTo(token.verifierHash());
        assertThat(RefreshToken.parse(token.text() + "A")).isEmpty();
        assertThat(RefreshToken.parse("omr_%%%")).isEmpty();
        assertThat(RefreshToken.parse(token.text().substring(4))).isEmpty();
        assertThat(RefreshToken.parse("")).isEmpty();
    }

    @Test
    void voidsTheAccessTokensOfEachSessionThatIsEnded() {
        var byToken = sessions.begin(ACCOUNT, TENANT);
        var byId = sessions.begin(ACCOUNT, TENANT);
        var stolen = sessions.begin(ACCOUNT, TENANT);

        sessions.end(byToken.token());
        sessions.end(byId.session().id());
        refreshed(stolen.token());
        clock.advance(Duration.ofSeconds(11));
        refuses(stolen.token(), SessionProblem.REFRESH_TOKEN_REUSED);

        assertThat(revocations.endedSessions())
                .containsExactly(
                        byToken.session().id(),
                        byId.session().id(),
                        stolen.session().id());
    }
}
