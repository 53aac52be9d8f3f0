package dev.omnify.local.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One service as a child process. {@link #tick()} moves it on: it becomes ready, is started again when it died (after 1
 * s, twice as long each time up to 30 s), or rests while somebody holds it. Not safe for several threads.
 */
final class SupervisedService {

    /** Where it is in its life. */
    enum State {
        STARTING,
        READY,
        /** Ended by itself; started again at a time that is set. */
        RESTING,
        /** Asked to end, because it is held. */
        YIELDING,
        HELD,
        /** Died before it was ever ready; see {@link SupervisedService#failure()}. */
        FAILED
    }

    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    /** After running so long a death is a new story, not the same one again. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private static final long LARGEST_LOG = 10 * 1024 * 1024;

    private final Launch launch;
    private final Clock clock;
    private final Consumer<String> progress;

    private State state = State.HELD;
    private boolean everReady;
    private boolean useCache;
    private Duration rest = FIRST_REST;
    private Instant since;
    private @Nullable Process process;

    SupervisedService(Launch launch, Clock clock, Consumer<String> progress) {
        this.launch = launch;
        this.clock = clock;
        this.progress = progress;
        this.useCache = launch.cacheOption().isPresent();
        this.since = clock.instant();
    }

    String name() {
        return launch.name();
    }

    State state() {
        return state;
    }

    Launch launch() {
        return launch;
    }

    /** Why it could not be started, as one sentence. */
    Optional<String> failure() {
        if (state != State.FAILED || process == null) {
            return Optional.empty();
        }
        return Optional.of(launch.name() + " died while starting with exit status " + process.exitValue() + ": "
                + LastWords.in(launch.files().log()) + " (more in "
                + launch.files().log() + ")");
    }

    void start() {
        try {
            Files.deleteIfExists(launch.files().pid());
            if (isHeld()) {
                enter(State.HELD);
                return;
            }
            keepLogSmall();
            var command = new ArrayList<>(launch.command());
            if (useCache) {
                launch.cacheOption().ifPresent(option -> command.add(1, option));
            }
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            launch.files().log().toFile()));
            builder.environment().putAll(launch.environment());
            process = builder.start();
            Files.writeString(launch.files().pid(), process.pid() + "\n");
            enter(State.STARTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + launch.name(), e);
        }
    }

    private void keepLogSmall() throws IOException {
        var log = launch.files().log();
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void tick() {
        switch (state) {
            case STARTING, READY -> watch();
            case YIELDING -> {
                if (!isAlive()) {
                    progress.accept(launch.name() + " has ended; it is run by hand now");
                    forgetPid();
                    enter(State.HELD);
                }
            }
            case HELD -> {
                if (!isHeld()) {
                    progress.accept(launch.name() + " is handed back; starting it");
                    start();
                }
            }
            case RESTING -> {
                if (!clock.instant().isBefore(since.plus(rest))) {
                    rest = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
                    start();
                }
            }
            case FAILED -> {}
        }
    }

    private void watch() {
        if (!isAlive()) {
            died();
        } else if (isHeld()) {
            terminate();
            enter(State.YIELDING);
        } else if (state == State.STARTING && Probe.status(launch.ready()) == 200) {
            progress.accept(launch.name() + " is ready ("
                    + Duration.between(since, clock.instant()).toMillis() + " ms)");
            everReady = true;
            enter(State.READY);
        }
    }

    private void died() {
        var status = process == null ? 0 : process.exitValue();
        if (!everReady && useCache) {
            // The cache is the one thing that may be wrong with an otherwise sound service.
            progress.accept(launch.name() + " did not start with its AOT cache; starting it without");
            useCache = false;
            start();
        } else if (!everReady) {
            forgetPid();
            enter(State.FAILED);
        } else {
            if (state == State.READY && since.plus(STEADY).isBefore(clock.instant())) {
                rest = FIRST_REST;
            }
            progress.accept(launch.name() + " ended with exit status " + status + "; starting it again in "
                    + rest.toSeconds() + " s");
            forgetPid();
            enter(State.RESTING);
        }
    }

    private void enter(State next) {
        state = next;
        since = clock.instant();
    }

    private boolean isAlive() {
        return process != null && process.isAlive();
    }

    private boolean isHeld() {
        var hold = launch.files().hold();
        try {
            var holder = Long.parseLong(Files.readString(hold).strip());
            return ProcessHandle.of(holder).map(ProcessHandle::isAlive).orElse(false);
        } catch (IOException | NumberFormatException nobody) {
            return false;
        }
    }

    /** Asks it to end; {@link #awaitEnd} waits for that. */
    void terminate() {
        if (process != null) {
            process.destroy();
        }
    }

    /** Waits, and ends it the hard way when it does not end in time. */
    void awaitEnd(Duration limit) {
        if (process == null) {
            return;
        }
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forgetPid();
    }

    private void forgetPid() {
        try {
            Files.deleteIfExists(launch.files().pid());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the pid file of " + launch.name(), e);
        }
    }
}
