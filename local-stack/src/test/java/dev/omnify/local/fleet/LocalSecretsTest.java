package dev.omnify.local.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {

    @TempDir
    private Path folder;

    @Test
    void areMadeOnceAndUsedAgain() throws IOException {
        var first = read(LocalSecrets.in(folder.resolve("secrets"), new SecureRandom()));
        var second = read(LocalSecrets.in(folder.resolve("secrets"), new SecureRandom()));
        var elsewhere = read(LocalSecrets.in(folder.resolve("others"), new SecureRandom()));

        assertThat(second).isEqualTo(first);
        assertThat(elsewhere).isNotEqualTo(first);
        assertThat(Base64.getDecoder().decode(first.getProperty("omnify.crypto.keys.local")))
                .hasSize(32);
        assertThat(first.getProperty("omnify.service.secret"))
                .isNotEqualTo(first.getProperty("omnify.crypto.keys.local"));
    }

    @Test
    void onlyTheirOwnerReadsThem() throws IOException {
        var file = LocalSecrets.in(folder.resolve("secrets"), new SecureRandom());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
