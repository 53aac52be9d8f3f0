package dev.omnify.local.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.omnify.local.StartFailure;
import dev.omnify.local.mongod.MongodHere;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodServerTest {

    @TempDir
    private Path folder;

    private MongoChoice.RealServer choice;

    @BeforeEach
    void choose() {
        choice = new MongoChoice.RealServer(
                MongodHere.program(), folder.resolve("mongodb-1"), MongoChoice.Life.OF_A_FLEET);
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("mongodb-1.pid")));
    }

    private static long count(MongoClient client) {
        return client.getDatabase("shop").getCollection("things").countDocuments();
    }

    private static void add(MongoClient client) {
        client.getDatabase("shop").getCollection("things").insertOne(new Document("a", 1));
    }

    @Test
    void oneThatDiesIsStartedAgainWithItsData() throws IOException {
        try (var server = MongodServer.start(choice, Loopback.freePort());
                var client = MongoClients.create(server.uri())) {
            add(client);
            assertThat(server.revive()).isEmpty();
            ProcessHandle.of(pid()).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(30)).until(() -> server.revive().isPresent());
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> count(client) == 1);
        }
        assertThat(folder.resolve("mongodb-1.pid")).doesNotExist();
    }

    @Test
    void oneThatAKilledLauncherLeftIsFoundByItsPidAndReplaced() throws IOException {
        var left = MongodServer.start(choice, Loopback.freePort());
        try (var client = MongoClients.create(left.uri())) {
            add(client);
        }
        var orphan = ProcessHandle.of(pid()).orElseThrow();

        try (var next = MongodServer.start(choice, Loopback.freePort());
                var client = MongoClients.create(next.uri())) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(count(client)).isEqualTo(1);
        }
    }

    @Test
    void aPidFileThatNamesAnotherProgramEndsNobody() throws IOException {
        var bystander = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(folder.resolve("mongodb-1.pid"), String.valueOf(bystander.pid()));
            MongodServer.start(choice, Loopback.freePort()).close();
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void aTakenPortIsSaid() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Loopback.ADDRESS))) {
            assertThatThrownBy(() -> MongodServer.start(choice, taken.getLocalPort()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContainingAll("port " + taken.getLocalPort(), "taken", "OMNIFY_MONGODB_PORT");
        }
    }

    @Test
    void oneThatCannotOpenItsDataSaysWhy() throws IOException {
        Files.createDirectories(choice.folder());
        Files.writeString(choice.folder().resolve("WiredTiger"), "nonsense");
        Files.writeString(choice.folder().resolve("WiredTiger.turtle"), "nonsense");
        Files.writeString(choice.folder().resolve("storage.bson"), "nonsense");

        assertThatThrownBy(() -> MongodServer.start(choice, Loopback.freePort()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("did not open port")
                .hasMessageContaining(folder.resolve("mongodb-1.log").toString());
    }

    @Test
    void aTestsServerListensAndIsGoneAfterwards() throws IOException {
        ProcessHandle process;
        try (var servers = BackingServers.inMemory(Optional.of(choice.program()))) {
            int port = java.net.URI.create(servers.mongodb()).getPort();
            process = ProcessHandle.current()
                    .descendants()
                    .filter(child -> child.info()
                            .arguments()
                            .map(arguments -> java.util.List.of(arguments).contains(String.valueOf(port)))
                            .orElse(false))
                    .findFirst()
                    .orElseThrow();
            assertThat(servers.mostDocuments()).isEmpty();
        }
        assertThat(process.isAlive()).isFalse();
    }
}
