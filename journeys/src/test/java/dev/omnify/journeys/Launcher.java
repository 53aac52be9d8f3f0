package dev.omnify.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The launcher script, for a fleet with a folder and ports of its own.
 *
 * @param home the folder
 * @param portOffset added to every port
 * @param settings further variables of the script's environment
 */
record Launcher(Path home, int portOffset, Map<String, String> settings) {
    /** Where the sources are. */
    static final Path ROOT = Path.of(System.getProperty("omnify.root", "..")).toAbsolutePath();

    /** The day of the sandbox's last records. */
    static final String LAST_DAY = "2026-10-31";

    /**
     * What a command came to.
     *
     * @param output both streams together
     */
    record Outcome(int status, String output) {}

    /** Runs a command until its end. */
    Outcome run(String... words) {
        var line = new String[words.length + 1];
        line[0] = ROOT.resolve("omnify").toString();
        System.arraycopy(words, 0, line, 1, words.length);
        var builder = new ProcessBuilder(line).redirectErrorStream(true).directory(ROOT.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("OMNIFY_HOME", home.toString());
        builder.environment().put("OMNIFY_PORT_OFFSET", String.valueOf(portOffset));
        try {
            Files.createDirectories(home);
            Path output = Files.createTempFile(home, "command", ".out");
            Process process = builder.redirectOutput(output.toFile()).start();
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("./omnify " + String.join(" ", words) + " does not end");
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts the fleet, or fails with what the script said; else that. */
    String up() {
        Outcome up = run("up");
        if (up.status() != 0) {
            throw new IllegalStateException("./omnify up failed:\n" + up.output());
        }
        return up.output();
    }

    /** What usually listens on this port: 8080 is the gateway. */
    URI address(int usualPort) {
        return URI.create("http://127.0.0.1:" + (usualPort + portOffset));
    }

    URI gateway() {
        return address(8080);
    }

    URI sandbox() {
        return address(8090);
    }

    /** The process whose id a file below the folder holds. */
    ProcessHandle process(String pidFile) {
        try {
            String pid = Files.readString(home.resolve(pidFile)).strip();
            return ProcessHandle.of(Long.parseLong(pid))
                    .orElseThrow(() -> new IllegalStateException(pidFile + " names no process that runs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
