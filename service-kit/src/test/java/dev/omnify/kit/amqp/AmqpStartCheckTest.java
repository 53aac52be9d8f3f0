package dev.omnify.kit.amqp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.boot.StartFinding;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmqpStartCheckTest {
    private static List<StartFinding> findings(String uri) {
        return AmqpStartCheck.findings(uri);
    }

    @Test
    void findsTheDefaultUserWithoutTellingThePassword() {
        assertThat(findings("amqp://guest:guest@queue.example")).singleElement().satisfies(finding -> {
            assertThat(finding.property()).isEqualTo("omnify.amqp.uri");
            assertThat(finding.why()).doesNotContain("guest");
        });
    }

    @Test
    void findsNothingInAnAddressOfItsOwn() {
        assertThat(findings("amqps://omnify:a-secret@queue.example")).isEmpty();
    }
}
