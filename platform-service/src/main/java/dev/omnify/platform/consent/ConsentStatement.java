package dev.omnify.platform.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said about one purpose.
 *
 * @param source who told us: {@code upload}, {@code gohighlevel}, …
 * @param statedAt when the customer said it; null when the source does not tell
 * @param receivedAt when we learned it
 */
public record ConsentStatement(
        ConsentDecision decision, String source, @Nullable Instant statedAt, Instant receivedAt) {

    /**
     * Which of two statements counts. The same decision again changes nothing. A source corrects itself, unless its own
     * times say that the new statement is the older one. A refusal told by another source is lifted only by a later
     * statement with a time of its own, because repeating an old file must never undo a refusal.
     */
    public ConsentStatement met(ConsentStatement next) {
        if (next.decision == decision) {
            return this;
        }
        if (statedAt != null && next.statedAt != null) {
            return next.statedAt.isBefore(statedAt) ? this : next;
        }
        if (decision != ConsentDecision.REFUSED || next.source.equals(source)) {
            return next.decision == ConsentDecision.UNKNOWN ? this : next;
        }
        return next.statedAt != null && next.statedAt.isAfter(receivedAt) ? next : this;
    }
}
