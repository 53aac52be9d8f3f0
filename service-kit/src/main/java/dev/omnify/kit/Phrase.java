package dev.omnify.kit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Text for people as it travels and is stored: what is to be said, and its figures. Whoever shows it words it.
 *
 * @param code in kebab case; it never changes its meaning
 * @param arguments exact figures by name: text, numbers, truth values, {@link Money}, or lists and maps of these; what
 *     does not apply is left out
 */
@Schema(description = "Text for people: a code and its figures, to be worded where it is shown")
public record Phrase(String code, Map<String, Object> arguments) {
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int DEEPEST = 4;

    /** Throws {@link IllegalArgumentException} for what JSON could not bring back as it was. */
    public Phrase {
        if (!KEBAB.matcher(code).matches()) {
            throw new IllegalArgumentException("not a phrase's code: " + code);
        }
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        arguments.forEach((name, value) -> check(name, value, 0));
    }

    /** A phrase without figures. */
    public static Phrase of(String code) {
        return new Phrase(code, Map.of());
    }

    /** A phrase with one figure. */
    public static Phrase of(String code, String name, Object value) {
        return new Phrase(code, Map.of(name, value));
    }

    /** The same phrase with one figure more. */
    public Phrase with(String name, Object value) {
        var more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new Phrase(code, more);
    }

    private static void check(String name, Object value, int depth) {
        switch (value) {
            case String text -> {}
            case Boolean truth -> {}
            case Integer number -> {}
            case Long number -> {}
            case Double number when Double.isFinite(number) -> {}
            case Money money -> {}
            case List<?> list when depth < DEEPEST -> list.forEach(item -> check(name, item, depth + 1));
            case Map<?, ?> map when depth < DEEPEST -> map.forEach((key, item) -> check(name, item, depth + 1));
            default -> throw new IllegalArgumentException("the argument " + name + " is no figure: " + value);
        }
    }
}
