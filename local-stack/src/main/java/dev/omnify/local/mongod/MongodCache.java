package dev.omnify.local.mongod;

import dev.omnify.local.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The folder for fetched programs, one for all fleets and tests of a person: {@code OMNIFY_CACHE}, else {@code omnify}
 * in {@code XDG_CACHE_HOME} or {@code ~/.cache}. It also remembers for a day what could not be fetched.
 */
final class MongodCache {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    /** Longer than all sources may take together. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Duration POLL = Duration.ofMillis(200);

    private final Path folder;
    private final Clock clock;

    MongodCache(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static MongodCache of(Map<String, String> environment, Clock clock) {
        var home = Path.of(System.getProperty("user.home"), ".cache");
        var caches = set(environment, "XDG_CACHE_HOME").map(Path::of).orElse(home);
        var folder = set(environment, "OMNIFY_CACHE").map(Path::of).orElse(caches.resolve("omnify"));
        return new MongodCache(folder.toAbsolutePath().resolve("mongod"), clock);
    }

    private static Optional<String> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    Path folder() {
        return folder;
    }

    /** The fetched program of that name, when it is there. */
    Optional<Path> program(String name) {
        return Optional.of(place(name)).filter(Files::isExecutable);
    }

    private Path place(String name) {
        return folder.resolve(name).resolve("mongod");
    }

    /** Keeps a fetched program under a name if it starts, and says under which licence; why not, when it does not. */
    Optional<String> keep(Path program, String name, Consumer<String> say) throws IOException {
        var trial = MongodProgram.tried(program);
        if (trial.version().isEmpty()) {
            return Optional.of("its mongod does not start here (" + trial.complaint() + ")");
        }
        var place = place(name);
        Files.createDirectories(place.getParent());
        Files.move(program, place, StandardCopyOption.ATOMIC_MOVE);
        say.accept("MongoDB " + trial.version().get() + " is kept in " + place.getParent()
                + "; its licence is the Server Side Public License v1"
                + " (https://www.mongodb.com/legal/licensing/server-side-public-license)");
        return Optional.empty();
    }

    /** A new empty folder for what is on its way. */
    Path workshop(String name) throws IOException {
        clear(name);
        return Files.createDirectories(folder.resolve(name + ".part"));
    }

    /** Removes what was on its way. */
    void clear(String name) throws IOException {
        var workshop = folder.resolve(name + ".part");
        if (!Files.exists(workshop)) {
            return;
        }
        try (var files = Files.walk(workshop)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Why this was not to be had, when that was found out within the last day. */
    Optional<String> failure(String name) throws IOException {
        var file = folder.resolve(name + ".failed");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var until = Files.getLastModifiedTime(file).toInstant().plus(REMEMBERED);
        return clock.instant().isBefore(until) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    void remember(String name, String failure) throws IOException {
        var file = folder.resolve(name + ".failed");
        Files.writeString(file, failure);
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    /** Something that may fail to be read or fetched. */
    interface Work<T> {
        T done() throws IOException;
    }

    /** Does work that no other process does at the same time. */
    <T> T alone(Consumer<String> say, Work<T> work) throws IOException {
        OwnerOnly.folder(folder);
        try (var channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try (var lock = locked(channel, say)) {
                if (!lock.isValid()) {
                    throw new IOException("the lock of " + folder + " was lost");
                }
                return work.done();
            }
        }
    }

    private static FileLock locked(FileChannel channel, Consumer<String> say) throws IOException {
        var atOnce = channel.tryLock();
        if (atOnce != null) {
            return atOnce;
        }
        say.accept("waiting for another process that fetches it");
        var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        }
        throw new IOException("another process has been fetching it for " + LONGEST_WAIT.toMinutes() + " min");
    }
}
