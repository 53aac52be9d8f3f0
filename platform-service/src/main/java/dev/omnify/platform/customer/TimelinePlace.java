package dev.omnify.platform.customer;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a page of a timeline, the newest first, has ended. */
record TimelinePlace(Instant at, String id) {
    private static final TimelinePlace START = new TimelinePlace(Instant.MAX, "");

    static TimelinePlace at(Order last) {
        return new TimelinePlace(last.at(), last.id());
    }

    /** The place that a cursor names, the start without one; {@code cursor-invalid} when it is none of ours. */
    static TimelinePlace of(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            var parts = Page.Cursor.decode(cursor);
            return new TimelinePlace(Instant.parse(parts.getFirst()), parts.getLast());
        } catch (DateTimeException e) {
            throw new ProblemException(CommonProblem.CURSOR_INVALID, "The cursor is not one of ours.", e);
        }
    }

    String cursor() {
        return Page.Cursor.encode(at.toString(), id);
    }

    /** Whether an order is still to come. */
    boolean precedes(Order order) {
        int later = at.compareTo(order.at());
        return later > 0 || later == 0 && id.compareTo(order.id()) > 0;
    }
}
