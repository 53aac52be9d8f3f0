package dev.omnify.kit.boot;

import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** Where a service runs, by the property {@code omnify.environment}: in production unless it says {@code local}. */
public enum Environment {
    PRODUCTION,
    /** One's own machine, where settings are fine that anywhere else would be holes. */
    LOCAL;

    private static final String PROPERTY = "omnify.environment";

    /** What the configuration says; throws when it is neither. */
    public static Environment of(Config config) {
        String name = config.getOptionalValue(PROPERTY, String.class).orElse("production");
        return Arrays.stream(values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        PROPERTY + " is " + name + ", which is neither production nor local"));
    }
}
