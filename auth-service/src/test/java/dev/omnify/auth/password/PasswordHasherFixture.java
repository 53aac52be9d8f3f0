package dev.omnify.auth.password;

import java.time.Duration;

/** A hasher for the tests of those who need one. */
public final class PasswordHasherFixture {
    private record Config(int concurrentHashes, Duration longestWait) implements PasswordConfig {}

    private PasswordHasherFixture() {}

    /** A hasher with one turn and salts of nothing but zeros. */
    public static PasswordHasher create() {
        return new PasswordHasher(byte[]::new, new Config(1, Duration.ofSeconds(5)));
    }
}
