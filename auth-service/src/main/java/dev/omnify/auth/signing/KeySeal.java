package dev.omnify.auth.signing;

/** Locks what belongs to the whole installation under its master key. */
interface KeySeal {
    /** Only {@link #open} can read it again. */
    String seal(String plaintext);

    /** What was sealed. */
    String open(String sealed);
}
