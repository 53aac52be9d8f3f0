package dev.omnify.local.fleet;

import dev.omnify.local.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * What happens to the fleet, one line each: with the time to the supervisor's own log, and plain to a file that the
 * launcher script shows. There the last line is {@code READY <address>} or {@code FAILED <sentence>}.
 */
final class Progress {

    private final Path file;
    private final Terminal log;
    private final Clock clock;

    Progress(Path file, Terminal log, Clock clock) {
        this.file = file;
        this.log = log;
        this.clock = clock;
    }

    void clear() throws IOException {
        Files.writeString(file, "");
    }

    void say(String line) {
        log.say(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + line);
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // A full disk must not end the watch over the fleet.
            log.say(file + " cannot be written: " + e);
        }
    }
}
