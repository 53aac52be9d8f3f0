package dev.omnify.auth.mail.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.mail.Letter;
import dev.omnify.auth.mail.MailConfig;
import dev.omnify.auth.mail.PostFailure;
import dev.omnify.kit.test.FixedClock;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpPostTest {
    private record Config(Optional<String> host, int port, Optional<String> username, Optional<String> password)
            implements MailConfig {
        @Override
        public Security security() {
            return Security.NONE;
        }

        @Override
        public String from() {
            return "OmniFy <omnify@example.com>";
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public int perAddressAndHour() {
            return 5;
        }

        @Override
        public int invitationsPerOrganizationAndHour() {
            return 50;
        }
    }

    private static final EmailAddress ADA = new EmailAddress("ada@example.com");
    private static final Letter LETTER =
            new Letter("Zoë's letter", List.of("Good day, Zoë."), "Open", "https://x.example/p#abc", List.of());

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final FixedClock clock = new FixedClock("2026-03-01T12:00:00Z");

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpPost post() {
        return new SmtpPost(
                new Config(Optional.of("127.0.0.1"), server.getSmtp().getPort(), Optional.empty(), Optional.empty()),
                clock);
    }

    @Test
    void deliversTextAndHtml() throws Exception {
        post().deliver(ADA, LETTER);

        assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Zoë's letter");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.com");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("OmniFy <omnify@example.com>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) parts.getBodyPart(0).getContent()).contains("Good day, Zoë.", "https://x.example/p#abc");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("<a href=\"https://x.example/p#abc\">");
    }

    @Test
    void putsNothingIntoHeadersThatASubjectOfSeveralLinesBrings() throws Exception {
        post().deliver(ADA, Letter.notice("Hello\r\nBcc: eve@example.com", "x"));

        assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    @Test
    void isNotConfiguredWithoutAHost() {
        var none = new SmtpPost(new Config(Optional.empty(), 25, Optional.empty(), Optional.empty()), clock);

        assertThat(none.configured()).isFalse();
        assertThat(post().configured()).isTrue();
    }

    @Test
    void failsForAWhileWhenTheServerIsAway() {
        var post = post();
        server.stop();

        assertThatExceptionOfType(PostFailure.class)
                .isThrownBy(() -> post.deliver(ADA, LETTER))
                .satisfies(failure -> assertThat(failure.lasting()).isFalse());
    }

    @Test
    void failsForGoodForAnAddressThatIsNone() {
        assertThatExceptionOfType(PostFailure.class)
                .isThrownBy(() -> post().deliver(new EmailAddress("no address at all"), LETTER))
                .satisfies(failure -> assertThat(failure.lasting()).isTrue());
    }
}
