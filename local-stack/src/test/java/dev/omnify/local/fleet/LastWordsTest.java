package dev.omnify.local.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {

    @TempDir
    private Path folder;

    @Test
    void theLastErrorCountsMoreThanWhatCameAfterIt() throws IOException {
        var log = log("""
                {"level":"INFO","message":"starting"}
                {"level":"ERROR","message":"Failed to start\\nmore","exception":{"exceptionType":"java.net.BindException","message":"taken"}}
                {"level":"INFO","message":"stopped"}
                """);

        assertThat(LastWords.in(log)).isEqualTo("ERROR Failed to start: java.net.BindException taken");
    }

    @Test
    void withoutAnErrorItIsTheLastLine() throws IOException {
        assertThat(LastWords.in(log("one\ntwo\n\n"))).isEqualTo("two");
    }

    @Test
    void silenceIsSaid() throws IOException {
        assertThat(LastWords.in(log(""))).isEqualTo("it wrote nothing");
        assertThat(LastWords.in(folder.resolve("none"))).isEqualTo("its log cannot be read");
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("service.log"), text);
    }
}
