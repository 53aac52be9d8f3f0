package dev.omnify.auth.random;

/** Where salts and tokens come from. */
@FunctionalInterface
public interface RandomBytes {
    /** This many bytes that nobody can foretell. */
    byte[] next(int count);
}
