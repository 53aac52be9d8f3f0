package dev.omnify.auth.password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id version 1.3 (RFC 9106), computed in plain Java. */
final class Argon2id {
    private Argon2id() {}

    /**
     * What a hash costs.
     *
     * @param memoryKiB memory to fill, in KiB
     * @param passes how many times it is filled
     * @param lanes how many parts it is filled in
     */
    record Cost(int memoryKiB, int passes, int lanes) {
        /** OWASP's recommendation for where memory is dear: 19 MiB, two passes, one lane. */
        static final Cost RECOMMENDED = new Cost(19 * 1024, 2, 1);

        /** MiB that OWASP's Password Storage Cheat Sheet takes as equal, by passes from one on. */
        private static final int[] LEAST_MEMORY_MIB = {46, 19, 12, 9, 7};

        private static final int KIB_PER_MIB = 1024;
        private static final int MIN_BLOCKS_PER_LANE = 8;

        Cost {
            if (passes < 1 || lanes < 1 || memoryKiB < MIN_BLOCKS_PER_LANE * lanes) {
                throw new IllegalArgumentException("not a cost that RFC 9106 allows");
            }
        }

        static Cost of(PasswordConfig.Cost config) {
            return new Cost(config.memoryKib(), config.passes(), 1);
        }

        /** Whether this fills less memory than OWASP recommends for so many passes. */
        boolean cheaperThanRecommended() {
            int least = LEAST_MEMORY_MIB[Math.min(passes, LEAST_MEMORY_MIB.length) - 1];
            return memoryKiB < least * KIB_PER_MIB;
        }
    }

    /** What is hashed; secret and associated data may be empty. */
    record Input(byte[] password, byte[] salt, byte[] secret, byte[] associatedData) {
        static Input of(byte[] password, byte[] salt) {
            return new Input(password, salt, new byte[0], new byte[0]);
        }
    }

    /** The tag of this many bytes. */
    static byte[] tag(Cost cost, Input input, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKiB())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(input.salt())
                .withSecret(input.secret())
                .withAdditional(input.associatedData())
                .build());
        byte[] tag = new byte[length];
        generator.generateBytes(input.password(), tag);
        return tag;
    }
}
