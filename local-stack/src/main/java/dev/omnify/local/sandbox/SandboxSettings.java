package dev.omnify.local.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * What can be set of the sandbox, in {@code sandbox.properties} in its data folder.
 *
 * @param requestsPerWindow {@code requests-per-window}: how many requests an account has in a window (vendor: 100)
 * @param requestsPerDay {@code requests-per-day}: how many it has a day (vendor: 200,000)
 * @param window {@code window}: the window's length as an ISO-8601 duration (vendor: PT10S)
 */
public record SandboxSettings(int requestsPerWindow, int requestsPerDay, Duration window) {
    /** As the vendors have it. */
    public static final SandboxSettings VENDORS_OWN = new SandboxSettings(100, 200_000, Duration.ofSeconds(10));

    /** The settings of a data folder; the vendors' own where the file or a line of it is missing. */
    public static SandboxSettings read(Path dataDir) {
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
                Duration.parse(properties.getProperty("window", "" + VENDORS_OWN.window)));
    }
}
