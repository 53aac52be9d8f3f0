package dev.omnify.local.sandbox;

import dev.omnify.local.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What can be set of the sandbox, in {@code sandbox.properties} in its data folder, the last day also in the
 * environment as {@code OMNIFY_SANDBOX_LAST_DAY}.
 *
 * @param requestsPerWindow {@code requests-per-window}: how many requests an account has in a window (vendor: 100)
 * @param requestsPerDay {@code requests-per-day}: how many it has a day (vendor: 200,000)
 * @param window {@code window}: the window's length as an ISO-8601 duration (vendor: PT10S)
 * @param lastDay {@code last-day}: the day of the last generated records; yesterday when it is left out
 */
public record SandboxSettings(int requestsPerWindow, int requestsPerDay, Duration window, Optional<LocalDate> lastDay) {
    private static final String LAST_DAY = "OMNIFY_SANDBOX_LAST_DAY";

    /** As the vendors have it. */
    public static final SandboxSettings VENDORS_OWN =
            new SandboxSettings(100, 200_000, Duration.ofSeconds(10), Optional.empty());

    /** The settings of a data folder; the vendors' own where the file or a line of it is missing. */
    public static SandboxSettings read(Path dataDir, Map<String, String> environment) {
        var file = dataDir.resolve("sandbox.properties");
        var properties = new Properties();
        if (Files.isReadable(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return new SandboxSettings(
                Integer.parseInt(properties.getProperty("requests-per-window", "" + VENDORS_OWN.requestsPerWindow)),
                Integer.parseInt(properties.getProperty("requests-per-day", "" + VENDORS_OWN.requestsPerDay)),
                Duration.parse(properties.getProperty("window", "" + VENDORS_OWN.window)),
                lastDay(environment.getOrDefault(LAST_DAY, properties.getProperty("last-day", ""))));
    }

    private static Optional<LocalDate> lastDay(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw new StartFailure(LAST_DAY + " is \"" + text + "\", which is no day such as 2026-10-31.", e);
        }
    }
}
