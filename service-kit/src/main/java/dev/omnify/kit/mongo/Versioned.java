package dev.omnify.kit.mongo;

/**
 * A document and the version it was read at.
 *
 * @param version grows by one with each write
 */
public record Versioned<D>(D document, long version) {}
