package dev.omnify.local.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCachesTest {

    private static final String APP = "eyes-service";

    @TempDir
    private Path root;

    private Path apps = Path.of("");
    private Path caches = Path.of("");

    @BeforeEach
    void build() throws IOException {
        apps = root.resolve("apps");
        caches = Files.createDirectories(root.resolve("aot"));
        Files.createDirectories(root.resolve(APP + "/target/lib"));
        Files.writeString(root.resolve(APP + "/target/eyes-service-runner.jar"), "main");
        Files.writeString(root.resolve(APP + "/target/lib/one.jar"), "one");
        Staging.stage(root, apps, APP);
    }

    @Test
    void aCacheIsValidForTheJarsItWasMadeFrom() throws IOException {
        assertThat(AotCaches.valid(apps, caches, APP)).isEmpty();

        AotCaches.keep(Files.writeString(caches.resolve("made"), "cache"), apps, caches, APP);

        assertThat(AotCaches.valid(apps, caches, APP)).contains(caches.resolve(APP + ".aot"));
    }

    @Test
    void aTouchedJarMakesItInvalid() throws IOException {
        AotCaches.keep(Files.writeString(caches.resolve("made"), "cache"), apps, caches, APP);

        Files.setLastModifiedTime(
                apps.resolve(APP + "/lib/one.jar"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(AotCaches.valid(apps, caches, APP)).isEmpty();
    }

    @Test
    void stagingAgainKeepsTimesAndDropsWhatIsGone() throws IOException {
        Files.writeString(root.resolve(APP + "/target/lib/two.jar"), "two");
        Files.delete(root.resolve(APP + "/target/lib/one.jar"));

        Staging.stage(root, apps, APP);

        var library = apps.resolve(APP + "/lib/two.jar");
        assertThat(Files.getLastModifiedTime(library))
                .isEqualTo(Files.getLastModifiedTime(root.resolve(APP + "/target/lib/two.jar")));
        assertThat(apps.resolve(APP + "/lib/one.jar")).doesNotExist();
        assertThat(apps.resolve(APP + "/app.jar")).hasContent("main");
    }
}
