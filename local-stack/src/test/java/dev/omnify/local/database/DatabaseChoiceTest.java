package dev.omnify.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.local.StartFailure;
import dev.omnify.local.backends.MongoChoice;
import dev.omnify.local.mongod.MongodSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseChoiceTest {

    @TempDir
    private Path home;

    private Path data;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void folder() throws IOException {
        data = Files.createDirectories(home.resolve("data"));
    }

    private MongoChoice chosen(String mongod) throws IOException {
        var environment = Map.of(
                "OMNIFY_MONGOD", mongod, "OMNIFY_CACHE", home.resolve("cache").toString());
        var search = MongodSearch.of(environment, Clock.systemUTC(), said::add);
        return new DatabaseChoice(data, search, said::add).forFleet();
    }

    private String mongod(String version) throws IOException {
        var file = home.resolve("mongod-" + version);
        Files.writeString(file, "#!/bin/sh\necho 'db version v" + version + "'\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }

    private void writeSomething(String folder) throws IOException {
        Files.writeString(Files.createDirectories(data.resolve(folder)).resolve("a-file"), "data");
    }

    @Test
    void anEmptyFolderGetsTheRealServerAndRecordsIt() throws IOException {
        assertThat(chosen(mongod("6.0.5")))
                .isInstanceOfSatisfying(
                        MongoChoice.RealServer.class,
                        real -> assertThat(real.folder()).isEqualTo(data.resolve("mongodb-1")));
        assertThat(DatabaseRecord.in(data))
                .contains(new DatabaseRecord(DatabaseRecord.Server.MONGOD, "6.0.5", "mongodb-1"));
    }

    @Test
    void dataOfTheJavaServerStaysThereAlthoughARealOneCanBeHad() throws IOException {
        assertThat(chosen("java")).isInstanceOf(MongoChoice.JavaServer.class);
        writeSomething("mongodb-1");

        assertThat(chosen(mongod("6.0.5"))).isInstanceOf(MongoChoice.JavaServer.class);
    }

    @Test
    void dataOfARealServerStaysThereAlthoughTheJavaServerIsAskedFor() throws IOException {
        chosen(mongod("6.0.5"));
        writeSomething("mongodb-1");
        var environment =
                Map.of("OMNIFY_MONGOD", "java", "PATH", home.resolve("path").toString());
        Files.createDirectories(home.resolve("path"));
        Files.move(Path.of(mongod("6.0.9")), home.resolve("path/mongod"));
        var search = MongodSearch.of(environment, Clock.systemUTC(), said::add);

        assertThat(new DatabaseChoice(data, search, said::add).forFleet()).isInstanceOf(MongoChoice.RealServer.class);
        assertThat(said).anyMatch(line -> line.contains("./omnify move-data"));
    }

    @Test
    void aServerThatWasRecordedButNeverWroteIsChosenAnew() throws IOException {
        chosen("java");

        assertThat(chosen(mongod("6.0.5"))).isInstanceOf(MongoChoice.RealServer.class);
    }

    @Test
    void aNewerProgramOfTheDatasSeriesIsRecorded() throws IOException {
        chosen(mongod("6.0.5"));
        writeSomething("mongodb-1");
        chosen(mongod("6.0.9"));
        chosen(mongod("6.0.5"));

        assertThat(DatabaseRecord.in(data)).map(DatabaseRecord::version).contains("6.0.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0.31", "7.0.28", "8.0.4"})
    void aProgramOfAnotherSeriesIsRefusedWithTheVersionNeededAndRecordsNothing(String other) throws IOException {
        chosen(mongod("6.0.5"));
        writeSomething("mongodb-1");

        assertThatThrownBy(() -> chosen(mongod(other)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll("MongoDB " + other, "one of version 6.0", "./omnify move-data");
        assertThat(DatabaseRecord.in(data)).map(DatabaseRecord::version).contains("6.0.5");
    }

    @Test
    void dataOfBeforeThereWereRecordsIsRefusedWithTheWayOut() throws IOException {
        writeSomething("mongodb");

        assertThatThrownBy(() -> chosen("java"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("./omnify reset");
    }

    @Test
    void dataOfANewerJavaServerAndARecordOfNonsenseAreRefused() throws IOException {
        writeSomething("mongodb-1");
        new DatabaseRecord(DatabaseRecord.Server.JAVA, "99.1.0", "mongodb-1").write(data);
        assertThatThrownBy(() -> chosen("java"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll("99.1.0", "./omnify reset");

        Files.writeString(data.resolve("mongodb.json"), "{\"server\":\"couch\"}");
        assertThatThrownBy(() -> chosen("java"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("cannot be read");
    }
}
