package dev.omnify.eyes.dataset;

import dev.omnify.eyes.math.Seeds;
import java.util.random.RandomGenerator;

/**
 * A shop whose customers arrive evenly, order at rates of their own and leave for good after a time of their own: the
 * planted signal that a model of churn is to find. With {@code alike} everybody orders at the same rate and nobody
 * leaves, so there is nothing to find.
 *
 * @param customers how many
 * @param days length of the history
 * @param ordersAYear mean rate
 * @param alike without signal
 */
public record SyntheticShop(int customers, int days, double ordersAYear, boolean alike) {
    /** The first day of every synthetic history. */
    public static final int FIRST_DAY = 18_000;

    /** Makes the history. */
    public ActivityHistory history(long seed) {
        RandomGenerator random = new Seeds(seed).forPurpose("shop", customers);
        ActivityHistoryBuilder builder = new ActivityHistoryBuilder();
        for (int i = 0; i < customers; i++) {
            builder.customer("c" + i, AnalyticsConsent.MISSING);
            double rate = ordersAYear / 365 * (alike ? 1 : 2 * exponential(random));
            double born = random.nextDouble() * (alike ? 1 : days);
            double gone = alike ? Double.MAX_VALUE : born + 500 * exponential(random);
            double size = Math.exp(8 + 0.6 * random.nextGaussian());
            double day = born;
            do {
                long amount = Math.round(size * Math.exp(0.4 * random.nextGaussian()));
                builder.order(FIRST_DAY + (int) day, amount, "shop");
                day += exponential(random) / rate;
            } while (day < days && day < gone);
        }
        return builder.build();
    }

    private static double exponential(RandomGenerator random) {
        return -Math.log(1 - random.nextDouble());
    }
}
