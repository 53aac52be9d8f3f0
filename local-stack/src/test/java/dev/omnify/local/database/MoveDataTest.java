package dev.omnify.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.IndexOptions;
import dev.omnify.local.StartFailure;
import dev.omnify.local.backends.Loopback;
import dev.omnify.local.backends.MongoChoice;
import dev.omnify.local.backends.MongoServers;
import dev.omnify.local.mongod.MongodHere;
import dev.omnify.local.mongod.MongodSearch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveDataTest {

    private static final int CUSTOMERS = 1_234;
    private static final long PLENTY = 1L << 40;
    private static final String JAVA = "java";

    @TempDir
    private Path home;

    private Path data;
    private String real;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void folder() throws IOException {
        data = Files.createDirectories(home.resolve("data"));
        real = MongodHere.program().path().toString();
    }

    private MongodSearch search(String mongod) {
        return MongodSearch.of(
                Map.of("OMNIFY_MONGOD", mongod, "PATH", real.substring(0, real.lastIndexOf('/'))),
                Clock.systemUTC(),
                said::add);
    }

    private MoveData move(String mongod) {
        return new MoveData(data, search(mongod), folder -> PLENTY, said::add);
    }

    private interface Use {
        void of(MongoClient client) throws IOException;
    }

    /** Starts what the data folder is with, as the fleet does. */
    private MongoChoice use(String mongod, Use use) throws IOException {
        var choice = new DatabaseChoice(data, search(mongod), said::add).forFleet();
        try (var server = MongoServers.start(choice, Loopback.freePort());
                var client = MongoClients.create(server.uri())) {
            use.of(client);
        }
        return choice;
    }

    private static byte[] upload() {
        var bytes = new byte[3_000_000];
        new SplittableRandom(5).nextBytes(bytes);
        return bytes;
    }

    private static void fill(MongoClient client) throws IOException {
        var database = client.getDatabase("omnify_platform");
        var customers = database.getCollection("customers");
        customers.createIndex(new Document("email", 1), new IndexOptions().unique(true));
        customers.createIndex(new Document("a", 1).append("b", -1));
        customers.insertMany(IntStream.range(0, CUSTOMERS)
                .mapToObj(number -> new Document("_id", "t/" + number).append("email", number + "@example.org"))
                .toList());
        GridFSBuckets.create(database, "files").uploadFromStream("upload", new ByteArrayInputStream(upload()));
        client.getDatabase("omnify_auth").getCollection("users").insertOne(new Document("_id", "u"));
    }

    private static void check(MongoClient client) {
        var database = client.getDatabase("omnify_platform");
        var customers = database.getCollection("customers");
        assertThat(customers.countDocuments()).isEqualTo(CUSTOMERS);
        assertThat(customers.find(new Document("_id", "t/77")).first())
                .isEqualTo(new Document("_id", "t/77").append("email", "77@example.org"));
        var indexes = customers.listIndexes().into(new ArrayList<>());
        assertThat(indexes)
                .anyMatch(index -> new Document("a", 1).append("b", -1).equals(index.get("key")))
                .anyMatch(index ->
                        new Document("email", 1).equals(index.get("key")) && index.getBoolean("unique", false));
        var out = new ByteArrayOutputStream();
        GridFSBuckets.create(database, "files").downloadToStream("upload", out);
        assertThat(out.toByteArray()).isEqualTo(upload());
        assertThat(client.getDatabase("omnify_auth").getCollection("users").countDocuments())
                .isEqualTo(1);
    }

    @Test
    void everythingGoesFromTheJavaServerToARealOneAndBack() throws IOException {
        assertThat(use(JAVA, MoveDataTest::fill)).isInstanceOf(MongoChoice.JavaServer.class);

        move(real).run();
        assertThat(use(JAVA, MoveDataTest::check)).isInstanceOf(MongoChoice.RealServer.class);
        assertThat(data.resolve("mongodb-1")).doesNotExist();
        assertThat(said).contains("carried over omnify_platform.customers: 1,234 documents");

        move(JAVA).run();
        assertThat(use(real, MoveDataTest::check)).isInstanceOf(MongoChoice.JavaServer.class);
        assertThat(data.resolve("mongodb-2")).doesNotExist();
    }

    @Test
    void everythingGoesToARealServerOfAnotherSeries() throws IOException {
        use(real, MoveDataTest::fill);
        var newer = home.resolve("newer-mongod");
        Files.writeString(
                newer,
                "#!/bin/sh\n[ \"$1\" != --version ] || { echo 'db version v7.0.28'; exit; }\nexec " + real
                        + " \"$@\"\n");
        assertThat(newer.toFile().setExecutable(true)).isTrue();

        move(newer.toString()).run();
        assertThat(use(newer.toString(), MoveDataTest::check)).isInstanceOf(MongoChoice.RealServer.class);
        assertThat(data.resolve("mongodb-1")).doesNotExist();
        assertThatThrownBy(() -> use(real, MoveDataTest::check))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("one of version 7.0");
    }

    @Test
    void aMoveThatIsInterruptedLosesNothingAndStartsAgain() throws IOException {
        use(JAVA, MoveDataTest::fill);
        Consumer<String> interrupting = line -> {
            if (line.startsWith("carried over")) {
                throw new IllegalStateException("interrupted");
            }
        };
        var interrupted = new MoveData(data, search(real), folder -> PLENTY, interrupting);

        assertThatThrownBy(interrupted::run).hasMessage("interrupted");
        assertThat(data.resolve("mongodb-2")).isNotEmptyDirectory();
        assertThat(use(real, MoveDataTest::check)).isInstanceOf(MongoChoice.JavaServer.class);

        move(real).run();
        assertThat(use(real, MoveDataTest::check)).isInstanceOf(MongoChoice.RealServer.class);
    }

    @Test
    void whatAnInterruptedMoveLeftDoesNotCountAsTakenRoomAndDoesNotStay() throws IOException {
        use(JAVA, MoveDataTest::fill);
        var half = Files.createDirectories(data.resolve("mongodb-2"));
        Files.writeString(half.resolve("half"), "a copy");
        var cramped = new MoveData(data, search(real), folder -> Files.exists(half) ? 0 : PLENTY, said::add);

        cramped.run();
        assertThat(use(real, MoveDataTest::check)).isInstanceOf(MongoChoice.RealServer.class);

        var old = Files.createDirectories(data.resolve("mongodb-1"));
        Files.writeString(old.resolve("old"), "data");
        move(real).run();
        assertThat(said).anyMatch(line -> line.contains("nothing is moved"));
        assertThat(old).doesNotExist();
    }

    @Test
    void withoutRoomItIsRefusedWithTheNumbersBeforeItStarts() throws IOException {
        use(JAVA, MoveDataTest::fill);
        var cramped = new MoveData(data, search(real), folder -> 100L * 1024 * 1024, said::add);

        assertThatThrownBy(cramped::run)
                .isInstanceOf(StartFailure.class)
                .hasMessageMatching(".* it has \\d+ MB, moving it needs \\d+ MB and 100 MB are free\\.");
        assertThat(data.resolve("mongodb-2")).doesNotExist();
        assertThat(use(real, MoveDataTest::check)).isInstanceOf(MongoChoice.JavaServer.class);
    }

    @Test
    void moreThanTheJavaServerServesIsNotMovedThere() throws IOException {
        Use tooMuch = client -> client.getDatabase("omnify_platform")
                .getCollection("customers")
                .insertMany(IntStream.rangeClosed(0, MongoChoice.JavaServer.MOST_DOCUMENTS)
                        .mapToObj(number -> new Document("_id", number))
                        .toList());
        use(real, tooMuch);

        assertThatThrownBy(() -> move(JAVA).run())
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll("omnify_platform.customers has 12,001 documents", "at most 12,000");
        assertThat(use(real, client -> {})).isInstanceOf(MongoChoice.RealServer.class);
    }

    @Test
    void thereMayBeNothingToMove() throws IOException {
        assertThatThrownBy(() -> move(real).run())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("no data");

        use(JAVA, MoveDataTest::fill);
        move(JAVA).run();
        assertThat(said).anyMatch(line -> line.contains("nothing is moved"));
        use(JAVA, MoveDataTest::check);
    }
}
