package dev.omnify.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The launcher's commands against a running fleet. */
@ExtendWith(Fleet.class)
class LauncherTest {
    @Test
    void upTwiceIsHarmless() {
        long before = Fleet.process("gateway").pid();

        var again = Fleet.command("up");

        assertThat(again.status()).as(again.output()).isZero();
        assertThat(again.output()).contains(Fleet.gateway().toString());
        assertThat(Fleet.process("gateway").pid()).isEqualTo(before);
    }

    @Test
    void tellsTheStateOfEachService() {
        var status = Fleet.command("status");

        assertThat(status.status()).as(status.output()).isZero();
        assertThat(status.output())
                .contains("gateway", "auth", "platform", "eyes", "brain", "agent", "workflow")
                .containsPattern("Database: (MongoDB \\d+\\.\\d+\\.\\d+ \\(from |the embedded Java server)")
                .doesNotContain("does not answer");
    }

    @Test
    void demonstratesTheJourney() {
        var demo = Fleet.command("demo");

        assertThat(demo.status()).as(demo.output()).isZero();
        assertThat(demo.output()).contains("silhouette", "AUC", "3,000");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(Fleet.command("fly").status()).isNotZero();
        assertThat(Fleet.command("logs", "nobody").output()).contains("nobody");
    }
}
