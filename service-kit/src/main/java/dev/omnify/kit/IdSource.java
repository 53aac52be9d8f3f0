package dev.omnify.kit;

/** Where the ids of things that we invent come from: UUIDv7 text (RFC 9562), so that later ids sort later. */
@FunctionalInterface
public interface IdSource {
    /** A fresh id. */
    String next();
}
