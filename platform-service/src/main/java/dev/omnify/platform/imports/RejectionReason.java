package dev.omnify.platform.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why some rows were rejected.
 *
 * @param code as in the list of rejected rows
 * @param count how many rows
 * @param firstLine the line of the first of them, from 1; 0 when it is not about one line
 */
public record RejectionReason(String code, long count, long firstLine) {

    /** Gathers reasons, a few kinds of them however many rows there are. */
    public static final class Tally {
        private final Map<String, RejectionReason> reasons = new LinkedHashMap<>();

        /** Counts rows that were rejected for one reason. */
        public void add(String code, long rows, long line) {
            reasons.merge(
                    code,
                    new RejectionReason(code, rows, line),
                    (known, more) -> new RejectionReason(code, known.count() + more.count(), known.firstLine()));
        }

        /** The most frequent first. */
        public List<RejectionReason> list() {
            return reasons.values().stream()
                    .sorted((one, other) -> Long.compare(other.count(), one.count()))
                    .toList();
        }
    }
}
