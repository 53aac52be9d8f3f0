package dev.omnify.local.prepare;

import dev.omnify.local.StartFailure;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/**
 * Puts a module's built jars aside, so that a build can go on while the fleet runs: a JVM whose jars are rewritten
 * under it fails in strange ways. Libraries are hard links where the file system has them, so they cost no space.
 */
final class Staging {

    private static final String LIBRARIES = "lib";

    private Staging() {}

    /** Brings {@code apps/<module>} to what {@code <module>/target} holds; times are kept, for the AOT cache's sake. */
    static void stage(Path root, Path apps, String module) throws IOException {
        var target = root.resolve(module).resolve("target");
        var next = apps.resolve(module + ".next");
        delete(next);
        Files.createDirectories(next.resolve(LIBRARIES));
        Files.copy(mainJar(target), next.resolve("app.jar"), StandardCopyOption.COPY_ATTRIBUTES);
        for (var library : list(target.resolve(LIBRARIES))) {
            link(library, next.resolve(LIBRARIES).resolve(library.getFileName()));
        }
        delete(apps.resolve(module));
        Files.move(next, apps.resolve(module));
    }

    private static Path mainJar(Path target) throws IOException {
        return list(target).stream()
                .filter(file -> file.toString().endsWith("-runner.jar") || file.endsWith("local-stack.jar"))
                .findFirst()
                .orElseThrow(() -> new StartFailure(target + " holds no runnable jar; ./omnify up builds it."));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (FileSystemException | UnsupportedOperationException another) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
