package dev.omnify.eyes.churn.learner;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.NelderMead;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.math.SpecialFunctions;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The BG/NBD model of repeat buying (Fader, Hardie and Lee, "Counting Your Customers the Easy Way", Marketing Science
 * 24(2), 2005): buyers order at rates that are gamma(r, α) distributed and stop after an order with a probability that
 * is beta(a, b) distributed. Time is in weeks, a repeat is a further day with an order.
 *
 * @param r shape of the rates
 * @param alpha scale of the rates
 * @param a of the probability to stop
 * @param b of the probability to stop
 */
public record BgNbd(double r, double alpha, double a, double b) {
    private static final double DAYS_A_WEEK = 7;
    private static final double LIMIT = 7;
    private static final int MOST_CUSTOMERS = 5_000;
    private static final double[][] STARTS = {{0, 1, 0, 1}, {-1, 1.5, -0.2, 0.9}};

    /** What the model needs of a customer: repeats, weeks from the first to the last order, weeks to the cut-off. */
    private record Buyer(double repeats, double lastWeek, double weeks) {
        static Buyer of(FeatureTable table, int row) {
            double tenure = table.at(row, Feature.TENURE);
            return new Buyer(
                    table.at(row, Feature.PURCHASE_DAYS) - 1,
                    (tenure - table.at(row, Feature.RECENCY)) / DAYS_A_WEEK,
                    tenure / DAYS_A_WEEK);
        }
    }

    /**
     * The parameters of greatest likelihood for a customer base at its cut-off; outcomes are not needed. Of more than
     * {@value #MOST_CUSTOMERS} customers a seeded sample is enough for four parameters.
     */
    public static BgNbd fit(FeatureTable everyone, Seeds seeds) {
        int[] rows = seeds.sample("bg-nbd", everyone.rows(), MOST_CUSTOMERS);
        Buyer[] buyers = Arrays.stream(rows)
                .mapToObj(row -> Buyer.of(everyone, row))
                .sorted(Comparator.comparingDouble(Buyer::repeats)
                        .thenComparingDouble(Buyer::weeks)
                        .thenComparingDouble(Buyer::lastWeek))
                .toArray(Buyer[]::new);
        NelderMead search = new NelderMead(300, 1e-7);
        return of(Arrays.stream(STARTS)
                .map(start -> search.minimize(logs -> -of(logs).meanLogLikelihood(buyers), start))
                .min(Comparator.comparingDouble(NelderMead.Minimum::value))
                .orElseThrow()
                .point());
    }

    private static BgNbd of(double[] logs) {
        return new BgNbd(bounded(logs[0]), bounded(logs[1]), bounded(logs[2]), bounded(logs[3]));
    }

    private static double bounded(double log) {
        return Math.exp(Math.clamp(log, -LIMIT, LIMIT));
    }

    /** @param buyers ascending by repeats, so that what depends on those alone is worked out once for each number */
    private double meanLogLikelihood(Buyer[] buyers) {
        double sum = 0;
        double ofRepeats = 0;
        for (int i = 0; i < buyers.length; i++) {
            double x = buyers[i].repeats;
            if (i == 0 || x != buyers[i - 1].repeats) {
                ofRepeats = SpecialFunctions.logGamma(r + x)
                        + SpecialFunctions.logGamma(b + x)
                        - SpecialFunctions.logGamma(a + b + x);
            }
            sum += ofRepeats + logOfTimes(buyers[i]);
        }
        double fixed = r * Math.log(alpha)
                - SpecialFunctions.logGamma(r)
                + SpecialFunctions.logGamma(a + b)
                - SpecialFunctions.logGamma(b);
        return fixed + sum / Math.max(1, buyers.length);
    }

    private double logOfTimes(Buyer buyer) {
        double x = buyer.repeats;
        double alive = -(r + x) * Math.log(alpha + buyer.weeks);
        if (x == 0) {
            return alive;
        }
        double stopped = Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + buyer.lastWeek);
        double larger = Math.max(alive, stopped);
        return larger + Math.log(Math.exp(alive - larger) + Math.exp(stopped - larger));
    }

    /** The orders expected of each row's customer in the days after the cut-off. */
    public double[] expectedOrders(FeatureTable table, int days) {
        double[] expected = new double[table.rows()];
        for (int row = 0; row < expected.length; row++) {
            expected[row] = expected(Buyer.of(table, row), days / DAYS_A_WEEK);
        }
        return expected;
    }

    /** The chance that a buyer has not stopped by the cut-off. */
    private double aliveChance(Buyer buyer) {
        double x = buyer.repeats;
        if (x == 0) {
            return 1;
        }
        double odds = (r + x) * Math.log((alpha + buyer.weeks) / (alpha + buyer.lastWeek)) + Math.log(a / (b + x - 1));
        return 1 / (1 + Math.exp(odds));
    }

    private double expected(Buyer buyer, double weeks) {
        double x = buyer.repeats;
        double alive = aliveChance(buyer);
        double unstopped = (r + x) / (alpha + buyer.weeks) * weeks * alive;
        double z = weeks / (alpha + buyer.weeks + weeks);
        double series = SpecialFunctions.hypergeometric(r + x, b + x, a + b + x - 1, z);
        double shrunk = Math.exp((r + x) * Math.log((alpha + buyer.weeks) / (alpha + buyer.weeks + weeks)));
        double value = (a + b + x - 1) / (a - 1) * (1 - shrunk * series) * alive;
        // Near a = 1 and for very frequent buyers the closed form loses its digits: without stopping it is close
        // enough.
        return value >= 0 && value <= unstopped + 1e-9 ? value : unstopped;
    }
}
