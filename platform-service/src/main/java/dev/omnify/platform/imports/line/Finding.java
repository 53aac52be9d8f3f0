package dev.omnify.platform.imports.line;

import java.util.Map;

/**
 * What was guessed of a file or looks wrong in it, for a person to check.
 *
 * @param field what it is about, by its name in mappings
 * @param code stable, in kebab case
 * @param arguments what the words of the code are about
 * @param detail one sentence for who reads answers as they are
 */
public record Finding(String field, String code, Map<String, Object> arguments, String detail) {
    public Finding {
        arguments = Map.copyOf(arguments);
    }
}
