package dev.omnify.platform.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said about one purpose.
 *
 * @param source who told us: {@code upload}, {@code gohighlevel}, …
 * @param statedAt when the customer said it; null when the source does not tell
 * @param receivedAt when we learned it
 * @param emailOnly whether a yes to marketing was asked for e-mail alone; a refusal is never so narrow
 */
public record ConsentStatement(
        ConsentDecision decision, String source, @Nullable Instant statedAt, Instant receivedAt, boolean emailOnly) {

    public ConsentStatement {
        emailOnly = emailOnly && decision == ConsentDecision.GRANTED;
    }

    /** A statement about all of its purpose. */
    public ConsentStatement(ConsentDecision decision, String source, @Nullable Instant statedAt, Instant receivedAt) {
        this(decision, source, statedAt, receivedAt, false);
    }

    /**
     * Which of two statements counts. The same decision again only moves its time on. Of two with times the later one
     * counts, and of two at the same time a refusal. A refusal is lifted by a yes alone: by a later one, or by one
     * without a time of the same source, which so corrects itself; a yes from before the refusal never undoes it,
     * whoever repeats it.
     */
    public ConsentStatement met(ConsentStatement next) {
        if (next.decision == decision) {
            return repeated(next);
        }
        if (decision == ConsentDecision.REFUSED) {
            return next.decision == ConsentDecision.GRANTED && isLiftedBy(next) ? next : this;
        }
        if (statedAt != null && next.statedAt != null) {
            return next.statedAt.isBefore(statedAt) ? this : next;
        }
        return next.decision == ConsentDecision.UNKNOWN ? this : next;
    }

    private ConsentStatement repeated(ConsentStatement next) {
        var later = next.statedAt != null && next.statedAt.isAfter(known()) ? next : this;
        return later.emailOnly && !(emailOnly && next.emailOnly)
                ? new ConsentStatement(later.decision, later.source, later.statedAt, later.receivedAt)
                : later;
    }

    private boolean isLiftedBy(ConsentStatement grant) {
        return grant.statedAt == null ? grant.source.equals(source) : grant.statedAt.isAfter(known());
    }

    /** The latest time at which this may have been said. */
    private Instant known() {
        return statedAt == null ? receivedAt : statedAt;
    }
}
