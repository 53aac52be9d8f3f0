package dev.omnify.platform.imports.line;

/** What became of a row. Sealed so that nobody forgets that rows are rejected. */
public sealed interface Reading {
    /** The row says this. */
    record Accepted(Line line) implements Reading {}

    /**
     * The row cannot be used.
     *
     * @param code stable, in kebab case
     * @param reason one sentence for a person
     */
    record Rejected(String code, String reason) implements Reading {}
}
