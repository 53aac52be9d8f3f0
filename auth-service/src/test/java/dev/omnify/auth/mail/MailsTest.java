package dev.omnify.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.auth.account.EmailAddress;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailsTest {
    private static final EmailAddress ADA = new EmailAddress("ada@example.com");
    private static final EmailAddress GRACE = new EmailAddress("grace@example.com");
    private static final Letter LETTER = Letter.notice("Hello", "You.");

    private record Config(int perAddressAndHour, int invitationsPerOrganizationAndHour) implements MailConfig {
        @Override
        public Optional<String> host() {
            return Optional.of("mail.example.com");
        }

        @Override
        public int port() {
            return 25;
        }

        @Override
        public Security security() {
            return Security.NONE;
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public String from() {
            return "omnify@example.com";
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }
    }

    private static final class Counts implements MailAllowanceRegistry {
        private final Map<String, Integer> counts = new HashMap<>();
        private final Map<String, Instant> ends = new HashMap<>();

        @Override
        public int count(String key, Instant endsAt) {
            ends.put(key, endsAt);
            return counts.merge(key, 1, Integer::sum);
        }

        @Override
        public void forgetEnded(Instant before) {
            ends.forEach((key, end) -> {
                if (!end.isAfter(before)) {
                    counts.remove(key);
                }
            });
        }
    }

    /** Fails as often as it is told to before it takes a letter. */
    private static final class Failing implements Post {
        private final AtomicInteger failures;
        private final boolean lasting;
        private final AtomicInteger attempts = new AtomicInteger();
        private final CountDownLatch delivered = new CountDownLatch(1);

        Failing(int failures, boolean lasting) {
            this.failures = new AtomicInteger(failures);
            this.lasting = lasting;
        }

        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public void deliver(EmailAddress to, Letter letter) throws PostFailure {
            attempts.incrementAndGet();
            if (failures.getAndDecrement() > 0) {
                throw new PostFailure(lasting, new IllegalStateException("away"));
            }
            delivered.countDown();
        }
    }

    private final FixedClock clock = new FixedClock("2026-03-01T12:10:00Z");
    private final Counts counts = new Counts();
    private final List<Mails> started = new ArrayList<>();

    private Mails mails(Post post) {
        var mails = new Mails(post, counts, new Config(5, 3), clock);
        started.add(mails);
        return mails;
    }

    @AfterEach
    void stop() {
        started.forEach(Mails::stop);
    }

    @Test
    void letsFiveMailsOfAKindToAnAddressInAnHour() {
        var mails = mails(new Failing(0, false));
        for (int i = 0; i < 5; i++) {
            assertThat(mails.allowed("reset", ADA)).isTrue();
        }

        assertThat(mails.allowed("reset", ADA)).isFalse();
        assertThat(mails.allowed("reset", GRACE)).isTrue();
        assertThat(mails.allowed("invitation", ADA)).isTrue();
        clock.advance(Duration.ofMinutes(50));
        assertThat(mails.allowed("reset", ADA)).isTrue();
    }

    @Test
    void letsOneOrganizationMailSoManyInvitationsInAnHourToWhomeverTheyGo() {
        var mails = mails(new Failing(0, false));
        var one = TenantId.of("01900000-0000-7000-8000-000000000001");
        for (int i = 0; i < 3; i++) {
            assertThat(mails.invitationAllowed(one)).isTrue();
        }

        assertThat(mails.invitationAllowed(one)).isFalse();
        assertThat(mails.invitationAllowed(TenantId.of("01900000-0000-7000-8000-000000000002")))
                .isTrue();
        clock.advance(mails.untilAllowed());
        assertThat(mails.invitationAllowed(one)).isTrue();
    }

    @Test
    void forgetsCountsThatAreOver() {
        var mails = mails(new Failing(0, false));
        mails.allowed("reset", ADA);
        clock.advance(Duration.ofHours(1));

        mails.sweep();

        assertThat(counts.counts).isEmpty();
    }

    @Test
    void keepsAddressesOutOfItsCounts() {
        mails(new Failing(0, false)).allowed("reset", ADA);

        assertThat(counts.counts.keySet()).noneMatch(key -> key.contains("ada"));
    }

    @Test
    void triesAgainWhenALetterIsNotTaken() throws InterruptedException {
        var post = new Failing(1, false);

        mails(post).send(ADA, LETTER);

        assertThat(post.delivered.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(post.attempts).hasValue(2);
    }

    @Test
    void triesNoLongerWhereItIsOfNoUseAndGoesOnWithTheNext() throws InterruptedException {
        var post = new Failing(1, true);
        var mails = mails(post);

        mails.send(ADA, LETTER);
        mails.send(GRACE, LETTER);

        assertThat(post.delivered.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(post.attempts).hasValue(2);
    }

    @Test
    void goesOnAfterWorkThatFails() throws InterruptedException {
        var mails = mails(new Failing(0, false));
        var done = new CountDownLatch(1);

        mails.afterwards(() -> {
            throw new IllegalStateException("broken");
        });
        mails.afterwards(done::countDown);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
