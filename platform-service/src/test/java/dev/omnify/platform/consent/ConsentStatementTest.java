package dev.omnify.platform.consent;

import static dev.omnify.platform.consent.ConsentDecision.GRANTED;
import static dev.omnify.platform.consent.ConsentDecision.REFUSED;
import static dev.omnify.platform.consent.ConsentDecision.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentStatementTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-01-06T00:00:00Z");

    private static ConsentStatement said(ConsentDecision decision, String source, @Nullable Instant statedAt) {
        return new ConsentStatement(decision, source, statedAt, TUESDAY);
    }

    @Test
    void theSameDecisionAgainChangesNothing() {
        var first = said(GRANTED, "upload", null);
        assertThat(first.met(said(GRANTED, "crm", MONDAY))).isSameAs(first);
    }

    @Test
    void aSourceCorrectsItself() {
        assertThat(said(REFUSED, "upload", null)
                        .met(said(GRANTED, "upload", null))
                        .decision())
                .isEqualTo(GRANTED);
    }

    @Test
    void anOlderStatementOfTheSameSourceDoesNotCount() {
        assertThat(said(REFUSED, "crm", TUESDAY)
                        .met(said(GRANTED, "crm", MONDAY))
                        .decision())
                .isEqualTo(REFUSED);
    }

    @Test
    void anotherSourcesOldGrantNeverUndoesARefusal() {
        var refused = said(REFUSED, "crm", null);
        assertThat(refused.met(said(GRANTED, "upload", null))).isSameAs(refused);
        assertThat(refused.met(said(GRANTED, "upload", MONDAY))).isSameAs(refused);
        assertThat(refused.met(said(GRANTED, "upload", TUESDAY.plusSeconds(1))).decision())
                .isEqualTo(GRANTED);
    }

    @Test
    void aRefusalAlwaysBeatsAGrantThatHasNoTime() {
        assertThat(said(GRANTED, "crm", null).met(said(REFUSED, "upload", null)).decision())
                .isEqualTo(REFUSED);
    }

    @Test
    void notKnowingChangesNoDecision() {
        assertThat(said(GRANTED, "crm", null).met(said(UNKNOWN, "crm", null)).decision())
                .isEqualTo(GRANTED);
    }
}
