package dev.omnify.local.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.omnify.local.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackingServersTest {

    private static final MongoChoice NOTHING_KEPT = new MongoChoice.JavaServer(new Storage.Memory());

    @TempDir
    private Path folder;

    @Test
    void eachAnswersInItsOwnProtocol() throws IOException {
        try (var servers = BackingServers.inMemory(Optional.empty())) {
            assertThat(ask(servers.redis(), ascii("PING\r\n"))).startsWith("+PONG");
            // AMQP 0-9-1: after the protocol header the server opens with connection.start, which names its mechanisms.
            assertThat(ask(servers.amqp(), ascii("AMQP\0\0\u0009\u0001"))).contains("PLAIN");
            assertThat(ask(servers.mongodb(), mongoPing())).contains("ok");
        }
    }

    @Test
    void whatRedisIsToldSurvivesARestart() throws IOException {
        var addresses = ServerAddresses.free();
        try (var servers =
                BackingServers.start(addresses, NOTHING_KEPT, new Storage.Folder(folder.resolve("data")), folder)) {
            assertThat(ask(servers.redis(), ascii("SET kept yes\r\n"))).startsWith("+OK");
        }
        try (var servers =
                BackingServers.start(addresses, NOTHING_KEPT, new Storage.Folder(folder.resolve("data")), folder)) {
            assertThat(ask(servers.redis(), ascii("GET kept\r\n"))).contains("yes");
        }
    }

    @Test
    void aRedisThatWasKilledIsStartedAgainWithWhatItKnew() throws IOException {
        try (var servers = BackingServers.start(
                ServerAddresses.free(), NOTHING_KEPT, new Storage.Folder(folder.resolve("data")), folder)) {
            assertThat(ask(servers.redis(), ascii("SET kept yes\r\n"))).startsWith("+OK");
            assertThat(servers.revive()).isEmpty();

            var pid = Files.readString(folder.resolve("data/redis/redis.pid"));
            ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();

            await().until(servers::revive, equalTo(List.of(servers.redis() + " had ended; it is started again")));
            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(ask(servers.redis(), ascii("GET kept\r\n")))
                            .contains("yes"));
        }
    }

    @Test
    void aRealServerTakesThePlaceOfOurs() {
        var mongodb = Optional.of("mongodb://db.example:27017");
        var redis = Optional.of("redis://cache.example:6379");
        var amqp = Optional.of("amqp://user:word@queue.example:5672");
        var real = new ServerAddresses(mongodb, redis, amqp, 1, 1, 1);

        try (var servers = BackingServers.start(real, NOTHING_KEPT, new Storage.Memory(), folder)) {
            assertThat(servers.mongodb()).isEqualTo(mongodb.get());
            assertThat(servers.redis()).isEqualTo(redis.get());
            assertThat(servers.amqp()).isEqualTo(amqp.get());
        }
    }

    @Test
    void oneThatCannotStartLeavesNoneRunning() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Loopback.ADDRESS))) {
            var free = ServerAddresses.free();
            var addresses = new ServerAddresses(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    taken.getLocalPort(),
                    free.redisPort(),
                    free.amqpPort());

            assertThatThrownBy(() -> BackingServers.start(addresses, NOTHING_KEPT, new Storage.Memory(), folder))
                    .isInstanceOf(StartFailure.class);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * An OP_MSG with the document {@code {ping: 1, $db: "admin"}}, as the wire protocol's specification lays it out.
     */
    private static byte[] mongoPing() {
        var body = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        body.put((byte) 0x10).put(ascii("ping\0")).putInt(1);
        body.put((byte) 0x02).put(ascii("$db\0")).putInt(6).put(ascii("admin\0"));
        var elements = body.position();
        var document = 4 + elements + 1;
        var message = ByteBuffer.allocate(16 + 4 + 1 + document).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(message.capacity()).putInt(1).putInt(0).putInt(2013);
        message.putInt(0).put((byte) 0);
        message.putInt(document).put(body.array(), 0, elements).put((byte) 0);
        return message.array();
    }

    private static String ask(String uri, byte[] question) throws IOException {
        try (var socket = new Socket(Loopback.ADDRESS, URI.create(uri).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(question);
            var answer = new byte[4096];
            var length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
        }
    }
}
