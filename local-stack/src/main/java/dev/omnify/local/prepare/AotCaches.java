package dev.omnify.local.prepare;

import dev.omnify.local.fleet.FleetService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The AOT caches of what lies under {@code apps}, each beside the fingerprint of the folder that it was made from. */
public final class AotCaches {

    private AotCaches() {}

    /** The cache of this service, unless it was made from other jars or by another JVM. */
    public static Optional<Path> valid(Path apps, Path caches, FleetService service) {
        return valid(apps, caches, service.module());
    }

    static Optional<Path> valid(Path apps, Path caches, String app) {
        var cache = caches.resolve(app + ".aot");
        try {
            return Files.exists(cache) && Files.readString(key(cache)).strip().equals(Fingerprint.of(apps.resolve(app)))
                    ? Optional.of(cache)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Puts a new cache in its place. */
    static void keep(Path made, Path apps, Path caches, String app) {
        var cache = caches.resolve(app + ".aot");
        try {
            Files.deleteIfExists(key(cache));
            Files.move(made, cache, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(key(cache), Fingerprint.of(apps.resolve(app)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the AOT cache of " + app, e);
        }
    }

    private static Path key(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".key");
    }
}
