package dev.omnify.kit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after this one, null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }

    /** Turns the place where a page ended into an opaque text that a URL can carry, and back. */
    public static final class Cursor {
        private static final String SEPARATOR = "\n";
        private static final String MARK = "c1";

        private Cursor() {}

        /** The cursor for these parts, none of which may hold a line break. */
        public static String encode(String... parts) {
            String text = MARK + SEPARATOR + String.join(SEPARATOR, parts);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        /** The parts of a cursor; {@code cursor-invalid} when it was not made by {@link #encode}. */
        public static List<String> decode(String cursor) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                List<String> parts = List.of(text.split(SEPARATOR, -1));
                if (parts.size() > 1 && parts.getFirst().equals(MARK)) {
                    return parts.subList(1, parts.size());
                }
            } catch (IllegalArgumentException e) {
                throw new ProblemException(CommonProblem.CURSOR_INVALID, "The cursor is not one of ours.", e);
            }
            throw new ProblemException(CommonProblem.CURSOR_INVALID, "The cursor is not one of ours.");
        }
    }
}
