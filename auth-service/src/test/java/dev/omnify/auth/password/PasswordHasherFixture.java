package dev.omnify.auth.password;

import dev.omnify.auth.random.RandomBytes;
import java.time.Duration;

/** A hasher for the tests of those who need one. */
public final class PasswordHasherFixture {
    private record Config(PasswordConfig.Cost cost, int concurrentHashes, Duration longestWait)
            implements PasswordConfig {}

    private record Cost(int memoryKib, int passes) implements PasswordConfig.Cost {}

    private PasswordHasherFixture() {}

    /** A hasher with one turn, little work and salts of nothing but zeros. */
    public static PasswordHasher create() {
        return create(byte[]::new, new Argon2id.Cost(64, 1, 1), 1, Duration.ofSeconds(5));
    }

    static PasswordHasher create(RandomBytes random, Argon2id.Cost cost, int turns, Duration longestWait) {
        return new PasswordHasher(random, new Config(new Cost(cost.memoryKiB(), cost.passes()), turns, longestWait));
    }
}
