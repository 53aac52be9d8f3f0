package dev.omnify.local.mongod;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A MongoDB server program that starts on this machine.
 *
 * @param origin where it comes from, for a person
 */
public record MongodProgram(Path path, MongodVersion version, String origin) {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** What trying a program came to: its version, or why it does not start. */
    record Trial(Optional<MongodVersion> version, String complaint) {}

    /** Starts the program to ask for its version: the one proof that it fits this machine. */
    static Trial tried(Path path) throws IOException {
        var outcome = BoundedCommand.run(List.of(path.toString(), "--version"), LIMIT);
        if (!outcome.ended()) {
            return new Trial(Optional.empty(), "it does not answer --version within " + LIMIT.toSeconds() + " s");
        }
        var version = outcome.succeeded() ? MongodVersion.in(outcome.output()) : Optional.<MongodVersion>empty();
        return new Trial(version, outcome.lastLine());
    }

    /** The program at a path, when it starts. */
    static Optional<MongodProgram> at(Path path, String origin) throws IOException {
        return tried(path).version().map(version -> new MongodProgram(path, version, origin));
    }
}
