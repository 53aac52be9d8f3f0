package dev.omnify.local.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.omnify.local.backends.Loopback;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedServiceTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final int port = Loopback.freePort();
    private final List<String> told = new ArrayList<>();
    private @Nullable SupervisedService service;

    @AfterEach
    void end() {
        if (service != null) {
            service.terminate();
            service.awaitEnd(LIMIT);
        }
    }

    @Test
    void isStartedAgainWhenItIsKilled() throws IOException {
        var running = start(List.of(String.valueOf(port)), Optional.empty());
        until(running, SupervisedService.State.READY);
        var first = pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        until(running, SupervisedService.State.RESTING);
        until(running, SupervisedService.State.READY);
        assertThat(pid()).isNotEqualTo(first);
        assertThat(told).anyMatch(line -> line.contains("starting it again in 1 s"));
    }

    @Test
    void tellsTheLastWordsOfOneThatDiesWhileStarting() {
        var dying = start(List.of(), Optional.empty());

        until(dying, SupervisedService.State.FAILED);

        assertThat(dying.failure().orElseThrow())
                .contains("tiny died while starting with exit status 1", "no port was given");
        assertThat(folder.resolve("tiny.pid")).doesNotExist();
    }

    @Test
    void isTriedWithoutItsCacheBeforeItCountsAsBroken() {
        var service = start(List.of(String.valueOf(port)), Optional.of("-XX:NoSuchOption"));

        until(service, SupervisedService.State.READY);

        assertThat(told).anyMatch(line -> line.contains("starting it without"));
    }

    @Test
    void restsWhileALivingProcessHoldsIt() throws IOException {
        var held = start(List.of(String.valueOf(port)), Optional.empty());
        until(held, SupervisedService.State.READY);

        Files.writeString(
                folder.resolve("tiny.hold"),
                String.valueOf(ProcessHandle.current().pid()));
        until(held, SupervisedService.State.HELD);
        assertThat(Loopback.answers(port)).isFalse();
        assertThat(folder.resolve("tiny.pid")).doesNotExist();

        Files.delete(folder.resolve("tiny.hold"));
        until(held, SupervisedService.State.READY);
    }

    private SupervisedService start(List<String> arguments, Optional<String> cacheOption) {
        List<String> command = new ArrayList<>(List.of(ServiceCommand.java(), "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), TinyService.class.getName()));
        command.addAll(arguments);
        var files = new Launch.ServiceFiles(
                folder.resolve("tiny.log"), folder.resolve("tiny.pid"), folder.resolve("tiny.hold"));
        var launch =
                new Launch("tiny", command, cacheOption, Map.of(), URI.create("http://127.0.0.1:" + port + "/"), files);
        var started = new SupervisedService(launch, Clock.systemUTC(), told::add);
        service = started;
        started.start();
        return started;
    }

    private static void until(SupervisedService service, SupervisedService.State state) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> {
            service.tick();
            return service.state() == state;
        });
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("tiny.pid")).strip());
    }
}
