package dev.omnify.eyes.math;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random numbers that are the same on every run: one generator for each purpose, so that a step more or less in one
 * place changes nothing in another.
 *
 * @param seed the analysis' seed, part of its evidence
 */
public record Seeds(long seed) {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /** The generator of one purpose. */
    public RandomGenerator forPurpose(String purpose, int number) {
        return FACTORY.create(seed * 0x9E3779B97F4A7C15L + 31L * purpose.hashCode() + number * 0xD1B54A32D192ED03L);
    }

    /** A number for a learner that wants a seed of its own. */
    public long number(String purpose, int number) {
        return forPurpose(purpose, number).nextLong();
    }

    /**
     * {@code size} distinct row numbers below {@code rows}, ascending; all of them when there are no more than that.
     */
    public int[] sample(String purpose, int rows, int size) {
        RandomGenerator random = forPurpose(purpose, rows);
        int[] chosen = new int[Math.min(rows, size)];
        int taken = 0;
        for (int row = 0; row < rows && taken < chosen.length; row++) {
            // Knuth's selection sampling: every subset is equally likely and comes out in order.
            if (random.nextDouble() * (rows - row) < chosen.length - taken) {
                chosen[taken++] = row;
            }
        }
        return chosen;
    }
}
