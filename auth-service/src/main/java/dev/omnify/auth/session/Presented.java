package dev.omnify.auth.session;

/** What it means that a refresh token is presented. */
sealed interface Presented {
    /** The latest token: the session goes on, under its successor. */
    record Rotated(Session next, RefreshToken successor) implements Presented {}

    /** A token that was used moments ago: the same successor again. */
    record Repeated(RefreshToken successor) implements Presented {}

    /** A token that was used before: it, or its successor, is in wrong hands. */
    record Reused() implements Presented {}

    /** The session has come to its end. */
    record Expired() implements Presented {}
}
