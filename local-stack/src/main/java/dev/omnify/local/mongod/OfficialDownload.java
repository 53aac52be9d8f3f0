package dev.omnify.local.mongod;

import de.flapdoodle.embed.mongo.distribution.Version;
import de.flapdoodle.embed.mongo.transitions.Mongod;
import de.flapdoodle.embed.process.config.store.Package;
import de.flapdoodle.reverse.StateID;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * MongoDB's own download for this system. Which archive that is, and how it is unpacked, the embed.mongo library knows;
 * the download itself is made here, because the library's waits for a silent address longer than a person would.
 */
final class OfficialDownload implements MongodSource {

    private static final Version.Main VERSION = Version.Main.V7_0;
    private static final String NAME = "official-" + VERSION.asInDownloadPath();
    private static final Duration WHOLE = Duration.ofMinutes(5);

    private final MongodCache cache;
    private final UnaryOperator<URI> address;
    private final Duration patience;

    /**
     * @param address from the official address to the one that is asked
     * @param patience how long an address may be silent
     */
    OfficialDownload(MongodCache cache, UnaryOperator<URI> address, Duration patience) {
        this.cache = cache;
        this.address = address;
        this.patience = patience;
    }

    @Override
    public Optional<MongodProgram> fetched() throws IOException {
        var path = cache.program(NAME);
        return path.isPresent() ? MongodProgram.at(path.get(), "the official download") : Optional.empty();
    }

    @Override
    @SuppressWarnings("IllegalCatch") // because the library throws what it likes, and other sources are left
    public Optional<MongodProgram> fetch(Consumer<String> say) throws IOException {
        var failed = cache.failure(NAME);
        if (failed.isPresent()) {
            say.accept("the official download failed less than a day ago (" + failed.get() + ")");
            return Optional.empty();
        }
        try (var found = Mongod.instance().transitions(VERSION).walker().initState(StateID.of(Package.class))) {
            return fetch(found.current(), say);
        } catch (IOException | RuntimeException e) {
            // The library wraps, in exceptions of its own, that it knows no archive for a system.
            var cause = e instanceof RuntimeException && e.getCause() != null ? e.getCause() : e;
            var why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            say.accept("the official download failed: " + why + "; it is not tried again for a day");
            cache.remember(NAME, why);
            return Optional.empty();
        }
    }

    private Optional<MongodProgram> fetch(Package wanted, Consumer<String> say) throws IOException {
        var uri = address.apply(URI.create(wanted.url()));
        say.accept("trying the official download " + uri + " (given up after " + patience.toSeconds()
                + " s without an answer)");
        var work = cache.workshop(NAME);
        var archive = work.resolve("archive");
        try {
            new BoundedDownload(patience, WHOLE).to(uri, archive);
            var program = wanted.archiveType()
                    .extractor()
                    .extract(work, archive, wanted.fileSet())
                    .executable();
            var complaint = cache.keep(program, NAME, say);
            if (complaint.isPresent()) {
                throw new IOException(complaint.get());
            }
            return fetched();
        } finally {
            cache.clear(NAME);
        }
    }
}
