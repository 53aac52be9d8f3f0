package dev.omnify.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.boot.StartFinding;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailStartCheckTest {
    private static final URI PUBLIC = URI.create("https://omnify.example.com");
    private static final String FROM = "OmniFy <omnify@example.com>";

    private static MailConfig mail(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(MailConfig.class)
                .withDefaultValue("omnify.mail.timeout", "PT10S")
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(MailConfig.class);
    }

    private static List<String> found(URI url, Map<String, String> settings, boolean shown) {
        return MailStartCheck.findings(url, mail(settings), shown).stream()
                .map(StartFinding::property)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080",
                "https://localhost",
                "https://192.168.1.20",
                "http://omnify.example.com",
                "https:omnify"
            })
    void findsAPublicAddressThatLinksInMailsCannotBeMadeOf(String url) {
        assertThat(found(URI.create(url), Map.of(), false)).containsExactly("omnify.public-url");
    }

    @Test
    void findsTheMailboxThatShowsMailsToEverybody() {
        assertThat(found(PUBLIC, Map.of(), true)).containsExactly("omnify.mails.port");
    }

    @Test
    void findsMailsInTheClearToAnotherHostAndASenderThatNobodyKnows() {
        assertThat(found(PUBLIC, Map.of("omnify.mail.host", "smtp.example.com", "omnify.mail.security", "none"), false))
                .containsExactly("omnify.mail.security", "omnify.mail.from");
    }

    @Test
    void findsNothingWhereMailsAreSentAsTheyShould() {
        assertThat(found(PUBLIC, Map.of("omnify.mail.host", "smtp.example.com", "omnify.mail.from", FROM), false))
                .isEmpty();
        assertThat(found(
                        PUBLIC,
                        Map.of(
                                "omnify.mail.host", "127.0.0.1",
                                "omnify.mail.security", "none",
                                "omnify.mail.from", "omnify@example.com"),
                        false))
                .isEmpty();
        assertThat(found(PUBLIC, Map.of(), false)).isEmpty();
    }
}
