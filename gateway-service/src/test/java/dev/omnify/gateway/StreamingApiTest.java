package dev.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.omnify.kit.test.Logs;
import dev.omnify.kit.test.Management;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Fleet.class)
class StreamingApiTest {
    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS = 200 * 16;
    private static final long WHOLE = (long) CHUNK * CHUNKS;
    /** What sockets and queues on the way may hold; a proxy that held bodies would hold all. */
    private static final long ON_THE_WAY = 40L * 1024 * 1024;

    private static final Duration SOON = Duration.ofSeconds(10);

    private static FakeService auth;

    @BeforeAll
    static void start() {
        auth = FakeService.auth();
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    private static String bearer() {
        return "Authorization: Bearer " + Signer.token();
    }

    private static void count(HttpServerRequest request, AtomicLong received) {
        request.handler(chunk -> received.addAndGet(chunk.length()));
        request.endHandler(end -> request.response().end("got " + received));
    }

    private static void download(HttpServerRequest request, AtomicLong sent) {
        HttpServerResponse response = request.response().setChunked(true);
        var chunk = Buffer.buffer(new byte[CHUNK]);
        Handler<Void> more = new Handler<>() {
            @Override
            public void handle(Void ignored) {
                while (sent.get() < WHOLE && !response.writeQueueFull()) {
                    response.write(chunk);
                    sent.addAndGet(CHUNK);
                }
                if (sent.get() < WHOLE) {
                    response.drainHandler(this);
                } else {
                    response.end();
                }
            }
        };
        more.handle(null);
    }

    @Test
    void passesALargeUploadOn() throws IOException {
        var received = new AtomicLong();
        try (var platform = FakeService.start("platform", request -> count(request, received));
                var client = new RawClient()) {
            client.send("POST /api/imports", bearer(), "Content-Length: " + WHOLE);
            var chunk = new byte[CHUNK];
            for (int n = 0; n < CHUNKS; n++) {
                client.out().write(chunk);
            }
            assertThat(client.readUntil("got " + WHOLE)).startsWith("HTTP/1.1 200");
            assertThat(platform.requests()).isOne();
        }
    }

    @Test
    void slowsAnUploadDownToItsReader() throws Exception {
        var received = new AtomicLong();
        var waiting = new CompletableFuture<HttpServerRequest>();
        var written = new AtomicLong();
        try (var platform = FakeService.start("platform", request -> {
                    request.pause();
                    waiting.complete(request);
                });
                var client = new RawClient()) {
            client.send("POST /api/imports", bearer(), "Content-Length: " + WHOLE);
            Thread writer = Thread.ofVirtual().start(() -> write(client, written));
            HttpServerRequest request = waiting.get();
            long stuckAt = untilStill(written);
            assertThat(stuckAt).isLessThan(ON_THE_WAY);
            FakeService.vertx().runOnContext(now -> {
                count(request, received);
                request.resume();
            });
            client.readUntil("got " + WHOLE);
            writer.join();
            assertThat(platform.requests()).isOne();
        }
    }

    private static void write(RawClient client, AtomicLong written) {
        var chunk = new byte[CHUNK];
        try {
            for (int n = 0; n < CHUNKS; n++) {
                client.out().write(chunk);
                written.addAndGet(CHUNK);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void slowsADownloadDownToItsReader() throws IOException {
        var sent = new AtomicLong();
        try (var platform = FakeService.start("platform", request -> download(request, sent));
                var client = new RawClient()) {
            client.send("GET /api/customers", bearer(), "Connection: close");
            assertThat(untilStill(sent)).isLessThan(ON_THE_WAY);
            assertThat(client.in().transferTo(java.io.OutputStream.nullOutputStream()))
                    .isGreaterThan(WHOLE);
            assertThat(platform.requests()).isOne();
        }
    }

    /** The count once it has not moved for a while. */
    private static long untilStill(AtomicLong count) {
        var last = new AtomicLong(-1);
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> count.get() > 0 && last.getAndSet(count.get()) == count.get());
        return count.get();
    }

    @Test
    void passesServerSentEventsOneByOne() throws IOException {
        var stream = new CompletableFuture<HttpServerResponse>();
        try (var platform = FakeService.start("platform", request -> {
                    request.response()
                            .putHeader("Content-Type", "text/event-stream")
                            .setChunked(true)
                            .write("data: first\n\n");
                    stream.complete(request.response());
                });
                var client = new RawClient()) {
            client.send("GET /api/imports/1", bearer());
            client.readUntil("data: first\n\n");
            for (String event : new String[] {"second", "third"}) {
                stream.join().write("data: " + event + "\n\n");
                client.readUntil("data: " + event + "\n\n");
            }
            assertThat(platform.requests()).isOne();
        }
    }

    @Test
    void takesARequestBackWhenItsClientGoesAway() throws IOException {
        var gone = new AtomicBoolean();
        try (var platform = FakeService.start("platform", request -> {
                    request.response().closeHandler(closed -> gone.set(true));
                    request.response().setChunked(true).write("begun");
                });
                var client = new RawClient()) {
            client.send("GET /api/imports/1", bearer());
            client.readUntil("begun");
            client.close();
            await().atMost(SOON).untilTrue(gone);
            assertThat(platform.requests()).isOne();
        }
    }

    @Test
    void takesAnUploadBackWhenItsClientGoesAway() throws IOException {
        var failed = new AtomicBoolean();
        var received = new AtomicLong();
        try (var platform = FakeService.start("platform", request -> {
                    request.exceptionHandler(failure -> failed.set(true));
                    request.handler(chunk -> received.addAndGet(chunk.length()));
                });
                var client = new RawClient()) {
            client.send("POST /api/imports", bearer(), "Content-Length: 1000000");
            client.out().write(new byte[1000]);
            await().atMost(SOON).until(() -> received.get() > 0);
            client.close();
            await().atMost(SOON).untilTrue(failed);
            assertThat(platform.requests()).isOne();
        }
    }

    private static List<String> counted(String status) {
        return given().get(Management.url("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("uri=\"/api/imports\"")
                        && line.contains("status=\"" + status))
                .toList();
    }

    @Test
    void writesAnUploadThatItsClientBreaksOffDownAsTheClients() throws IOException {
        var received = new AtomicLong();
        List<String> gone = counted("499");
        List<String> failed = counted("5");
        List<String> answered = counted("200");
        try (var logs = Logs.withDebugOf(StreamingApiTest.class);
                var platform = FakeService.start("platform", request -> {
                    request.exceptionHandler(failure -> {});
                    request.handler(chunk -> received.addAndGet(chunk.length()));
                });
                var client = new RawClient()) {
            client.send("POST /api/imports", bearer(), "Content-Length: 1000000");
            client.out().write(new byte[1000]);
            await().atMost(SOON).until(() -> received.get() > 0);
            client.close();

            await().atMost(SOON).until(() -> !counted("499").equals(gone));
            assertThat(counted("5")).isEqualTo(failed);
            assertThat(counted("200")).isEqualTo(answered);
            assertThat(logs.errors()).isEmpty();
            assertThat(platform.requests()).isOne();
        }
    }

    @Test
    void refusesATooLargeUploadAtOnce() throws IOException {
        try (var platform = FakeService.start("platform", request -> count(request, new AtomicLong()));
                var client = new RawClient()) {
            client.send("POST /api/imports", bearer(), "Content-Length: 2147483648", "Expect: 100-continue");
            String answer = client.readUntil("\"errors\"");
            assertThat(answer).startsWith("HTTP/1.1 413").contains("body-too-large", "application/problem+json");
            assertThat(platform.requests()).isZero();
        }
    }

    @Test
    void countsWhatDoesNotSayItsLength() throws IOException {
        var received = new AtomicLong();
        var chunk = new byte[CHUNK];
        byte[] head = (Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\r\n".getBytes(StandardCharsets.US_ASCII);
        try (var platform = FakeService.start("platform", request -> count(request, received));
                var client = new RawClient()) {
            client.send("POST /api/imports", bearer(), "Transfer-Encoding: chunked");
            for (long sent = 0; sent <= Fleet.BODY_LIMIT; sent += CHUNK) {
                client.out().write(head);
                client.out().write(chunk);
                client.out().write(tail);
            }
            assertThat(client.readUntil("\"errors\""))
                    .startsWith("HTTP/1.1 413")
                    .contains("body-too-large");
            assertThat(received.get()).isLessThanOrEqualTo(Fleet.BODY_LIMIT);
            assertThat(platform.requests()).isOne();
        }
    }

    @Test
    void saysToGoOnToWhoAsksFirst() throws IOException {
        try (var platform = FakeService.start("platform", request -> count(request, new AtomicLong()));
                var client = new RawClient()) {
            client.send("POST /api/imports", bearer(), "Content-Length: 5", "Expect: 100-continue");
            client.readUntil("HTTP/1.1 100 Continue");
            client.out().write("hello".getBytes(StandardCharsets.US_ASCII));
            client.readUntil("got 5");
            assertThat(platform.requests()).isOne();
        }
    }

    @Test
    void passesAnEarlyRefusalOn() throws IOException {
        try (var platform = FakeService.start("platform", request -> {
                    request.handler(chunk -> {});
                    request.response().setStatusCode(422).end("no such kind");
                });
                var client = new RawClient()) {
            client.send("POST /api/imports?kind=x", bearer(), "Content-Length: 10000000");
            client.out().write(new byte[CHUNK]);
            assertThat(client.readUntil("no such kind")).startsWith("HTTP/1.1 422");
            assertThat(platform.requests()).isOne();
        }
    }
}
