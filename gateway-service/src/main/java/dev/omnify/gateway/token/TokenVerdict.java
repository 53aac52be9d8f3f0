package dev.omnify.gateway.token;

/** What the check of a token came to. */
public sealed interface TokenVerdict {
    /** The token holds. */
    record Valid(Principal principal) implements TokenVerdict {}

    /** The token is forged, expired, or not ours. */
    record Invalid() implements TokenVerdict {}

    /** The keys to check it with cannot be had just now. */
    record Undecided() implements TokenVerdict {}
}
