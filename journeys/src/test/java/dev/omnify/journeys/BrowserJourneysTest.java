package dev.omnify.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dashboard in a real browser: each file of its {@code e2e} folder is a journey against the same fleet. */
@ExtendWith(Fleet.class)
class BrowserJourneysTest {
    private static final System.Logger LOG = System.getLogger(BrowserJourneysTest.class.getName());
    private static final boolean INSISTED_ON = "yes".equals(System.getenv("OMNIFY_WITH_BROWSER"));
    private static final Path DASHBOARD = Launcher.ROOT.resolve("dashboard");
    private static final int PATIENCE_MINUTES = 10;
    private static final int LAST_LINES = 60;

    @TestFactory
    Stream<DynamicTest> goThroughTheDashboard() throws IOException {
        var browser = Fleet.command("browser");
        if (browser.status() != 0 && !INSISTED_ON) {
            LOG.log(System.Logger.Level.WARNING, "NOT TESTED in a browser: {0}", browser.output());
            assumeThat(browser.output()).isEmpty();
        }
        assertThat(browser.status()).as(browser.output()).isZero();
        Path executable = Path.of(browser.output().strip());
        List<Path> journeys = journeys();
        assertThat(journeys).isNotEmpty();
        return journeys.stream()
                .map(journey -> DynamicTest.dynamicTest(
                        journey.getFileName().toString(), journey.toUri(), () -> go(journey, executable)));
    }

    private static List<Path> journeys() throws IOException {
        try (Stream<Path> files = Files.list(DASHBOARD.resolve("e2e"))) {
            return files.filter(file -> file.toString().endsWith(".test.ts"))
                    .sorted()
                    .toList();
        }
    }

    private static void go(Path journey, Path browser) throws IOException, InterruptedException {
        Path output = Files.createTempFile("journey", ".out");
        var builder = new ProcessBuilder("npm", "run", "e2e", "--", "e2e/" + journey.getFileName())
                .directory(DASHBOARD.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(Fleet.environment());
        builder.environment().put("OMNIFY_BROWSER", browser.toString());
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        }
        List<String> said = Files.readAllLines(output);
        Files.delete(output);
        LOG.log(System.Logger.Level.INFO, "{0}", String.join("\n", said));
        assertThat(ended && process.exitValue() == 0)
                .as("the last that it said:%n%s", last(said))
                .isTrue();
    }

    private static String last(List<String> lines) {
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
