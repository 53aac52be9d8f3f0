package dev.omnify.local.mongod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.local.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodSearchTest {

    private static final MongodVersion SIX = new MongodVersion(6, 0, 5);
    private static final MongodVersion SEVEN = new MongodVersion(7, 0, 28);

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Source first = new Source();
    private final Source second = new Source();

    /** A source with what a test puts into it. */
    private static final class Source implements MongodSource {
        private Optional<MongodProgram> there = Optional.empty();
        private Optional<MongodProgram> fetchable = Optional.empty();
        private int fetches;

        @Override
        public Optional<MongodProgram> fetched() {
            return there;
        }

        @Override
        public Optional<MongodProgram> fetch(Consumer<String> say) {
            fetches++;
            return fetchable;
        }
    }

    private MongodSearch search() {
        var cache = new MongodCache(folder.resolve("cache"), Clock.systemUTC());
        return new MongodSearch(environment, cache, List.of(first, second), said::add);
    }

    private MongodProgram program(MongodVersion version) {
        return new MongodProgram(folder, version, "a test");
    }

    @Test
    void theNamedProgramComesBeforeTheOneOnThePath() throws IOException {
        environment.put(
                "OMNIFY_MONGOD", StandIn.mongod(folder.resolve("own"), "7.0.28").toString());
        StandIn.mongod(folder.resolve("path"), "6.0.5");
        environment.put("PATH", folder.resolve("path").toString());

        assertThat(search().forNewData()).map(MongodProgram::version).contains(SEVEN);
    }

    @Test
    void aNamedProgramThatDoesNotStartIsRefusedByName() throws IOException {
        var broken = StandIn.program(folder, "mongod", "echo 'libcrypto.so.10 is missing'; exit 127");
        environment.put("OMNIFY_MONGOD", broken.toString());
        assertThatThrownBy(() -> search().forNewData())
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll("OMNIFY_MONGOD", "libcrypto.so.10 is missing");

        environment.put("OMNIFY_MONGOD", folder.resolve("nothing").toString());
        assertThatThrownBy(() -> search().forNewData())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("which is no program");
    }

    @Test
    void oneOnThePathThatDoesNotStartIsSaidAndPassedOver() throws IOException {
        environment.put("PATH", folder.toString());
        StandIn.program(folder, "mongod", "echo 'wrong machine'; exit 126");
        second.fetchable = Optional.of(program(SIX));

        assertThat(search().forNewData()).map(MongodProgram::version).contains(SIX);
        assertThat(said).anyMatch(line -> line.contains("does not start: wrong machine"));
    }

    @Test
    void whatWasFetchedBeforeIsUsedBeforeAnythingIsFetched() {
        second.there = Optional.of(program(SIX));
        first.fetchable = Optional.of(program(SEVEN));

        assertThat(search().forNewData()).map(MongodProgram::version).contains(SIX);
        assertThat(first.fetches).isZero();
        assertThat(said).isEmpty();
    }

    @Test
    void theJavaServerIsTakenWhenItIsAskedForOrNothingElseIsToBeHad() {
        assertThat(search().forNewData()).isEmpty();
        assertThat(first.fetches + second.fetches).isEqualTo(2);

        environment.put("OMNIFY_MONGOD", "java");
        second.fetchable = Optional.of(program(SIX));
        assertThat(search().forNewData()).isEmpty();
    }

    @Test
    void dataIsOpenedByItsOwnSeriesOnly() {
        first.there = Optional.of(program(SIX));
        second.there = Optional.of(program(SEVEN));

        assertThat(search().forDataOf(new MongodVersion(6, 0, 9)))
                .map(MongodProgram::version)
                .contains(SIX);
        assertThat(search().forDataOf(new MongodVersion(7, 0, 1)))
                .map(MongodProgram::version)
                .contains(SEVEN);
        assertThat(said)
                .anyMatch(line -> line.contains("6.0.5") && line.contains("not of the series of the data, 7.0.1"));
        assertThat(search().forDataOf(new MongodVersion(8, 0, 0))).isEmpty();
    }

    @Test
    void dataIsReadByItsOwnSeriesWhenAnotherIsNamedForItsNewPlace() throws IOException {
        environment.put("OMNIFY_MONGOD", StandIn.mongod(folder, "7.0.28").toString());
        second.there = Optional.of(program(SIX));

        assertThat(search().toReadDataOf(new MongodVersion(6, 0, 1)))
                .map(MongodProgram::version)
                .contains(SIX);
        assertThat(search().toReadDataOf(new MongodVersion(7, 0, 1)))
                .map(MongodProgram::origin)
                .contains("OMNIFY_MONGOD");
    }

    @Test
    void aNamedProgramOfAnotherSeriesIsRefusedWithTheVersionThatIsNeeded() throws IOException {
        environment.put("OMNIFY_MONGOD", StandIn.mongod(folder, "6.0.5").toString());

        assertThatThrownBy(() -> search().forDataOf(SEVEN))
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll("MongoDB 6.0.5", "7.0.28", "one of version 7.0");
    }
}
