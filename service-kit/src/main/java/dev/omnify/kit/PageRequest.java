package dev.omnify.kit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param limit how many items at most, 1 to 200
 * @param cursor where the page before ended, as its {@code next} said; null for the first page
 */
public record PageRequest(int limit, @Nullable String cursor) {
    /** How many items a page has when nobody asks for a number. */
    public static final int DEFAULT_LIMIT = 50;

    /** How many items a page has at the most. */
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has a field that does not fit.")
                    .with(List.of(new FieldError("limit", "out-of-range", "limit is 1 to " + MAX_LIMIT + ".")));
        }
    }

    /** The first page, of the default size. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, null);
    }

    /** The last id of the page before; empty for the first page. Throws {@code cursor-invalid} when it is no cursor. */
    public Optional<String> after() {
        return cursor == null
                ? Optional.empty()
                : Optional.of(Page.Cursor.decode(cursor).getFirst());
    }
}
