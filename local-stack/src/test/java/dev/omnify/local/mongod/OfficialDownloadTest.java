package dev.omnify.local.mongod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OfficialDownloadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Instant NOW = Instant.parse("2026-10-31T12:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    private OfficialDownload download(int port, Instant now) {
        var cache = new MongodCache(folder, Clock.fixed(now, ZoneOffset.UTC));
        var address = URI.create("http://127.0.0.1:" + port + "/mongodb.tgz");
        return new OfficialDownload(cache, official -> address, PATIENCE);
    }

    @Test
    void whatIsDownloadedIsUnpackedTriedAndKept() throws Exception {
        var archive = archive("db version v7.0.28");
        var server = server(exchange -> {
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        try {
            var fetched = download(server.getAddress().getPort(), NOW).fetch(said::add);

            assertThat(fetched).map(MongodProgram::version).contains(new MongodVersion(7, 0, 28));
            assertThat(download(1, NOW).fetched()).isEqualTo(fetched);
            assertThat(said.getLast()).contains("Server Side Public License");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAddressThatTakesTheCallAndIsSilentIsGivenUpAndRememberedForADay() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long began = System.nanoTime();
            assertThat(download(silent.getLocalPort(), NOW).fetch(said::add)).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            assertThat(said.getLast()).contains("no answer within 1 s");

            download(silent.getLocalPort(), NOW.plus(Duration.ofHours(23))).fetch(said::add);
            assertThat(said.getLast()).contains("less than a day ago");
            download(silent.getLocalPort(), NOW.plus(Duration.ofHours(25))).fetch(said::add);
            assertThat(said.getLast()).contains("no answer within 1 s");
        }
    }

    @Test
    void aDownloadThatStallsInTheMiddleIsGivenUp() throws IOException {
        var server = server(exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[1_000]);
            exchange.getResponseBody().flush();
        });
        try {
            assertThat(download(server.getAddress().getPort(), NOW).fetch(said::add))
                    .isEmpty();
            assertThat(said.getLast()).contains("no byte within 1 s");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aProgramThatDoesNotStartIsNotKept() throws Exception {
        var archive = archive("not for this machine");
        var server = server(exchange -> {
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        try {
            var official = download(server.getAddress().getPort(), NOW);
            assertThat(official.fetch(said::add)).isEmpty();
            assertThat(said.getLast()).contains("does not start here (not for this machine)");
            assertThat(official.fetched()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aSystemThatTheLibraryKnowsNoArchiveForIsSaidAndRemembered() throws IOException {
        var cache = new MongodCache(folder, Clock.fixed(NOW, ZoneOffset.UTC));
        var official = new OfficialDownload(
                cache,
                _ -> {
                    throw new IllegalStateException(
                            "rollback after error on transition",
                            new IllegalArgumentException("linux distribution not supported"));
                },
                PATIENCE);

        assertThat(official.fetch(said::add)).isEmpty();
        assertThat(said.getLast()).contains("failed: linux distribution not supported");
        assertThat(official.fetch(said::add)).isEmpty();
        assertThat(said.getLast()).contains("less than a day ago");
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private static HttpServer server(Answer answer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", answer::to);
        server.start();
        return server;
    }

    /** An archive as MongoDB's, with a program that says this. */
    private byte[] archive(String says) throws IOException, InterruptedException {
        var home = folder.resolve("source/mongodb-7/bin");
        StandIn.program(home, "mongod", "echo '" + says + "'");
        var file = folder.resolve("source/archive.tgz");
        var tar = new ProcessBuilder(
                        "tar",
                        "-czf",
                        file.toString(),
                        "-C",
                        folder.resolve("source").toString(),
                        "mongodb-7")
                .start();
        assumeThat(tar.waitFor(20, TimeUnit.SECONDS) && tar.exitValue() == 0).isTrue();
        return Files.readAllBytes(file);
    }
}
