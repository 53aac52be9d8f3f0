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
    private static final Instant WEDNESDAY = Instant.parse("2026-01-07T00:00:00Z");

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
    void repeatingAnOldFileNeverUndoesARefusal() {
        var refused = said(REFUSED, "upload", null);
        assertThat(refused.met(said(GRANTED, "upload", MONDAY))).isSameAs(refused);
        assertThat(refused.met(said(GRANTED, "upload", TUESDAY))).isSameAs(refused);
        assertThat(refused.met(said(GRANTED, "upload", WEDNESDAY)).decision()).isEqualTo(GRANTED);
    }

    @Test
    void aDecisionThatIsRepeatedLaterHoldsFromThen() {
        var granted = said(GRANTED, "crm", MONDAY).met(said(GRANTED, "upload", WEDNESDAY));
        assertThat(granted.statedAt()).isEqualTo(WEDNESDAY);
        assertThat(granted.met(said(REFUSED, "crm", TUESDAY))).isSameAs(granted);
        assertThat(granted.met(said(GRANTED, "upload", MONDAY))).isSameAs(granted);

        var refused = said(REFUSED, "crm", null);
        assertThat(refused.met(said(REFUSED, "upload", MONDAY))).isSameAs(refused);
        assertThat(refused.met(said(REFUSED, "upload", WEDNESDAY)).statedAt()).isEqualTo(WEDNESDAY);
    }

    @Test
    void ofTwoAtTheSameTimeTheRefusalCounts() {
        assertThat(said(GRANTED, "crm", MONDAY)
                        .met(said(REFUSED, "crm", MONDAY))
                        .decision())
                .isEqualTo(REFUSED);
        assertThat(said(REFUSED, "crm", MONDAY)
                        .met(said(GRANTED, "crm", MONDAY))
                        .decision())
                .isEqualTo(REFUSED);
    }

    @Test
    void notKnowingNeverLiftsARefusal() {
        assertThat(said(REFUSED, "crm", MONDAY)
                        .met(said(UNKNOWN, "crm", TUESDAY))
                        .decision())
                .isEqualTo(REFUSED);
    }

    @Test
    void aYesToAllMarketingIsNotNarrowedByAYesToEmail() {
        var all = said(GRANTED, "crm", MONDAY);
        var email = new ConsentStatement(GRANTED, "upload", WEDNESDAY, WEDNESDAY, true);

        assertThat(all.met(email).emailOnly()).isFalse();
        assertThat(all.met(email).statedAt()).isEqualTo(WEDNESDAY);
        assertThat(email.met(all).emailOnly()).isFalse();
        assertThat(email.met(email)).isSameAs(email);
        assertThat(new ConsentStatement(REFUSED, "upload", null, MONDAY, true).emailOnly())
                .isFalse();
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
