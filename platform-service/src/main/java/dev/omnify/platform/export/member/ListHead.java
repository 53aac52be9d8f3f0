package dev.omnify.platform.export.member;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a list before its members.
 *
 * @param actionable whether its evidence lets somebody act on it
 * @param gate {@code passed}, {@code failed}, or {@code none} for a list that foretells nothing
 * @param churnEvidence what its members' risks rest on, as {@link #evidence()} says it of the list
 * @param name what a segment is called; null for other lists
 * @param currency of its money; null where it has none
 * @param segments what the analysis' segments are called, by id; empty when nobody tells
 */
public record ListHead(
        boolean actionable,
        String gate,
        String churnEvidence,
        @Nullable SegmentLabel name,
        @Nullable String currency,
        Map<String, SegmentLabel> segments) {
    /** Of a list that no analysis made. */
    public static final ListHead PLAIN = new ListHead(true, "none", null, null, Map.of());

    public ListHead {
        segments = Map.copyOf(segments);
    }

    /** Of a list that rests on what its members' risks do. */
    public ListHead(
            boolean actionable,
            String gate,
            @Nullable SegmentLabel name,
            @Nullable String currency,
            Map<String, SegmentLabel> segments) {
        this(actionable, gate, evidence(gate, actionable), name, currency, segments);
    }

    /**
     * What the list rests on: {@code passed}; {@code weak} when its test was passed and nothing may act on it all the
     * same; {@code failed}; or {@code none} when it foretells nothing.
     */
    public String evidence() {
        return evidence(gate, actionable);
    }

    /** The evidence of this gate. */
    public static String evidence(String gate, boolean actionable) {
        return gate.equals("passed") && !actionable ? "weak" : gate;
    }

    /**
     * What a segment is called in a file: as people call it, else as it was worded for the file, else by its code, and
     * by its id when nobody tells.
     *
     * @param words for segments, by id
     */
    public String called(ListRef list, String segment, Map<String, String> words) {
        var label = name != null && segment.equals(list.segment()) ? name : segments.get(segment);
        if (label != null && label.given()) {
            return label.text();
        }
        return words.getOrDefault(segment, label == null ? segment : label.text());
    }
}
