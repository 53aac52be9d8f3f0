package dev.omnify.platform.export.member;

import org.jspecify.annotations.Nullable;

/**
 * A list of an analysis.
 *
 * @param window how far ahead churn is foretold: {@code 30d}, {@code 60d}, {@code 90d}
 * @param analysis whose; the latest when null
 * @param segment which segment; only of a list of one
 */
public record ListRef(
        ListKind kind,
        String window,
        @Nullable String analysis,
        @Nullable String segment) {}
