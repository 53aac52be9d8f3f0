package dev.omnify.local.mongod;

import dev.omnify.local.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a command that may hang: after its time it is ended, with all that it started. */
final class BoundedCommand {

    private static final int LONGEST_LINE = 300;

    private BoundedCommand() {}

    /**
     * What became of it.
     *
     * @param ended whether it came to its end in time
     * @param output both streams together
     */
    record Outcome(boolean ended, int status, String output) {
        boolean succeeded() {
            return ended && status == 0;
        }

        /** The last that it said, short enough for one sentence. */
        String lastLine() {
            var last = output.lines().filter(line -> !line.isBlank()).reduce((one, next) -> next);
            var line = last.orElse("it said nothing").strip();
            return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
        }
    }

    static Outcome run(List<String> command, Duration limit) throws IOException {
        var output = Files.createTempFile("omnify-command", ".out");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = awaitEnd(process, limit);
            return new Outcome(ended, ended ? process.exitValue() : -1, Files.readString(output));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean awaitEnd(Process process, Duration limit) {
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                end(process);
            }
            return ended;
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while a command ran.", e);
        }
    }

    private static void end(Process process) {
        Stream.concat(process.descendants().toList().stream(), Stream.of(process.toHandle()))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
