package dev.omnify.platform.imports.line;

/**
 * Turns something personal, such as an e-mail address, into an id that names the same person and tells nobody who it
 * is.
 */
@FunctionalInterface
public interface IdentityHash {
    /**
     * The keyed hash of a value.
     *
     * @param field what it is: {@code email}, {@code phone}, {@code name}
     */
    String of(String field, String value);
}
