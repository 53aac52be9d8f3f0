package dev.omnify.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The caps on the kit that no compiler knows; package-info is not counted. */
class SizesTest {
    private static final Path KIT = Path.of(System.getProperty("omnify.root", ".."), "service-kit/src/main/java");

    @Test
    void theKitStaysSmall() throws IOException {
        Map<Path, Long> packages;
        try (var files = Files.walk(KIT)) {
            packages = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        }

        assertThat(packages.values()).allSatisfy(files -> assertThat(files).isLessThanOrEqualTo(12));
        assertThat(packages.values().stream().mapToLong(Long::longValue).sum()).isBetween(1L, 110L);
    }
}
