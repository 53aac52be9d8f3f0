package dev.omnify.eyes.analysis.segment;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.kit.Money;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * Something that is true of some customers and can stand in a segment's name.
 *
 * @param trait in what respect; a name claims at most one thing of each
 * @param argument its name among the arguments of a name
 * @param limit days, orders, or {@link Money}
 * @param holds the rows that it is true of
 */
record Claim(Trait trait, String argument, Object limit, BitSet holds) {
    static final String ORDERED_WITHIN = "orderedWithin";
    static final String SILENT_OVER = "silentOver";
    static final String ORDERS_AT_LEAST = "ordersAtLeast";
    static final String ORDERS_AT_MOST = "ordersAtMost";
    static final String SPEND_AT_LEAST = "spendAtLeast";
    static final String SPEND_AT_MOST = "spendAtMost";

    private static final int[] DAYS = {7, 14, 30, 60, 90, 120, 180, 270, 365, 540, 730, 1095};
    private static final int[] ORDERS = {1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100};
    private static final long[] STEPS = {1, 2, 5};
    private static final int MAGNITUDES = 7;

    /** In what respect customers differ. */
    enum Trait {
        RECENCY(0),
        /** Worth having for itself: it gives a name its noun. */
        ORDERS(-0.03),
        SPEND(0.04);

        private final double cost;

        Trait(double cost) {
            this.cost = cost;
        }

        /** By how much more a claim of this kind must tell a segment apart, so that a name takes it in. */
        double cost() {
            return cost;
        }
    }

    /** All claims that names are put together from, with round limits. */
    static List<Claim> all(FeatureTable table, String currency) {
        List<Claim> claims = new ArrayList<>();
        double[] recency = table.column(Feature.RECENCY);
        for (int days : DAYS) {
            claims.add(of(Trait.RECENCY, ORDERED_WITHIN, days, recency, value -> value <= days));
            claims.add(of(Trait.RECENCY, SILENT_OVER, days, recency, value -> value > days));
        }
        double[] orders = table.column(Feature.FREQUENCY);
        for (int count : ORDERS) {
            claims.add(of(Trait.ORDERS, ORDERS_AT_MOST, count, orders, value -> value <= count));
            if (count > 1) {
                claims.add(of(Trait.ORDERS, ORDERS_AT_LEAST, count, orders, value -> value >= count));
            }
        }
        double[] spend = table.column(Feature.MONETARY);
        for (long amount : amounts(currency)) {
            Money limit = new Money(amount, currency);
            claims.add(of(Trait.SPEND, SPEND_AT_LEAST, limit, spend, value -> Math.round(value) >= amount));
            claims.add(of(Trait.SPEND, SPEND_AT_MOST, limit, spend, value -> Math.round(value) <= amount));
        }
        return claims;
    }

    /** 1, 2, 5, 10, … units of the currency, in minor units. */
    private static List<Long> amounts(String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        List<Long> amounts = new ArrayList<>();
        for (int magnitude = 0; magnitude < MAGNITUDES; magnitude++) {
            for (long step : STEPS) {
                amounts.add(step * Math.round(Math.pow(10, digits + magnitude)));
            }
        }
        return amounts;
    }

    private static Claim of(Trait trait, String argument, Object limit, double[] column, DoublePredicate condition) {
        BitSet holds = new BitSet(column.length);
        for (int row = 0; row < column.length; row++) {
            holds.set(row, condition.test(column[row]));
        }
        return new Claim(trait, argument, limit, holds);
    }
}
