package dev.omnify.platform.activity;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * How far a reader of the stream has come.
 *
 * @param changedAt when the last customer that it read had changed
 * @param id that customer's id
 */
public record Watermark(Instant changedAt, String id) {
    /** Before everything. */
    public static final Watermark START = new Watermark(Instant.EPOCH, "");

    /** The watermark as readers keep it: text without a meaning to them. */
    public String text() {
        return Page.Cursor.encode(changedAt.toString(), id);
    }

    /** The watermark that a reader brings back; {@code cursor-invalid} when it is none of ours. */
    public static Watermark parse(String text) {
        try {
            var parts = Page.Cursor.decode(text);
            return new Watermark(Instant.parse(parts.getFirst()), parts.getLast());
        } catch (DateTimeException e) {
            throw new ProblemException(CommonProblem.CURSOR_INVALID, "The watermark is not one of ours.", e);
        }
    }

    /** The later of two. */
    Watermark later(Watermark other) {
        int order = changedAt.compareTo(other.changedAt);
        return order > 0 || order == 0 && id.compareTo(other.id) >= 0 ? this : other;
    }
}
