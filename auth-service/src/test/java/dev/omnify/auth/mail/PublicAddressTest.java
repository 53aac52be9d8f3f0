package dev.omnify.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    private static PublicAddress of(String url) {
        return new PublicAddress(() -> URI.create(url));
    }

    @Test
    void putsSecretsWhereNoServerSeesThem() {
        assertThat(of("https://omnify.example.com/").link("/reset-password", "s3cret"))
                .isEqualTo("https://omnify.example.com/reset-password#s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"omnify.example.com", "ftp://omnify.example.com", "https://a@b.example", "https://x.example?y"})
    void refusesWhatIsNoWebAddress(String url) {
        assertThatIllegalStateException().isThrownBy(() -> of(url)).withMessageContaining("omnify.public-url");
    }
}
