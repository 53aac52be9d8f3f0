package dev.omnify.local.sandbox.gohighlevel.data;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * When and for how much one customer buys: a Poisson process of that customer's own rate, thinned by the season, that
 * ends for good after any purchase with that customer's own chance (the BG/NBD story of Fader, Hardie and Lee 2005,
 * with the two distributions drawn per {@link Habit}).
 */
final class PurchaseProcess {
    private static final int DAY = 86_400;
    /** Demand by month, January first. */
    private static final double[] SEASON = {0.82, 0.85, 0.95, 1.0, 1.05, 0.97, 0.9, 0.88, 1.0, 1.05, 1.32, 1.42};

    private static final double PEAK = 1.42;

    private final SplittableRandom random;
    private final Habit habit;
    private final double rate;
    private final double leaving;
    private final double basket;

    PurchaseProcess(SplittableRandom random, Habit habit) {
        this.random = random;
        this.habit = habit;
        this.rate = gamma(habit.rateShape) * habit.rate / habit.rateShape;
        double leave = gamma(habit.leaving);
        this.leaving = leave / (leave + gamma(habit.staying));
        this.basket = habit.basket * Math.exp(0.35 * random.nextGaussian());
    }

    /** Receives one purchase. */
    interface Purchases {
        /** A purchase at a second of the epoch, for an amount in cents. */
        void add(int at, int cents);
    }

    /** The median basket of this customer. */
    int usualBasketCents() {
        return (int) Math.round(basket * 100);
    }

    /**
     * All purchases from the first day on and before the end (both in days of the epoch). With a later end they are the
     * same and more.
     */
    void run(int firstDay, int endDay, Purchases purchases) {
        if (habit == Habit.LEAD) {
            return;
        }
        double day = firstDay;
        int last = 0;
        while (day < endDay) {
            last = Math.max(last + 600, ((int) day) * DAY + secondOfDay());
            if (last / DAY >= endDay) {
                return;
            }
            purchases.add(last, cents());
            if (random.nextDouble() < leaving) {
                return;
            }
            do {
                day += random.nextExponential() / (rate * PEAK);
            } while (day < endDay && random.nextDouble() * PEAK > season((int) day));
        }
    }

    private static double season(int day) {
        return SEASON[LocalDate.ofEpochDay(day).getMonthValue() - 1];
    }

    /** Between eight in the morning and eleven at night, most often in the afternoon. */
    private int secondOfDay() {
        double middle = (random.nextDouble() + random.nextDouble()) / 2;
        return (int) ((8 + 15 * middle) * 3_600);
    }

    private int cents() {
        double amount = basket * Math.exp(0.45 * random.nextGaussian());
        return (int) Math.clamp(Math.round(amount * 20) * 5L, 500, 95_000);
    }

    /** Marsaglia and Tsang 2000; shapes below one through the shape above it. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
