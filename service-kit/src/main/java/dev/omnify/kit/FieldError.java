package dev.omnify.kit;

/**
 * What is wrong with one field of a request.
 *
 * @param field the field as the client wrote it, nested ones with dots
 * @param code stable, in kebab case
 * @param detail one sentence for a person
 */
public record FieldError(String field, String code, String detail) {}
