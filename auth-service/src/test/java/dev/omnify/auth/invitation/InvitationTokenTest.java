package dev.omnify.auth.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.auth.link.LinkSecret;
import dev.omnify.kit.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTokenTest {
    private final InvitationToken token = new InvitationToken(
            TenantId.of("01900000-0000-7000-8000-0000000000aa"),
            "01900000-0000-7000-8000-0000000000bb",
            new LinkSecret("abc-_9"));

    @Test
    void isReadAsItWasWritten() {
        assertThat(InvitationToken.parse(token.text())).contains(token);
        assertThat(token.toString()).doesNotContain("abc-_9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b.c", "01900000-0000-7000-8000-0000000000aa.x.y", "{\"$ne\":1}"})
    void isNothingElse(String text) {
        assertThat(InvitationToken.parse(text)).isEmpty();
    }
}
