package dev.omnify.local.sandbox.gohighlevel.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/** All orders of a location in columns, oldest first: a few bytes an order. */
public final class OrderBook {
    /** How an order stands. */
    public enum Payment {
        /** Paid; some of it may have been given back. */
        PAID,
        /** Was paid and given back whole. */
        REFUNDED,
        /** Never paid. */
        UNPAID
    }

    private static final int DAY = 86_400;
    private static final int UNPAID_PERCENT = 2;

    private final long seed;
    private final int size;
    /** Second of the epoch in the upper half, draft number in the lower: sorted, it is the order of time. */
    private final long[] keys;

    private final int[] contacts;
    private final int[] cents;
    private final Payment[] payments;
    private final int[] refundedCents;
    private final int[] refundedAt;

    private OrderBook(long seed, Draft draft) {
        this.seed = seed;
        this.size = draft.size;
        this.keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = ((long) draft.at[i] << 32) | i;
        }
        Arrays.sort(keys);
        this.contacts = new int[size];
        this.cents = new int[size];
        for (int i = 0; i < size; i++) {
            contacts[i] = draft.contact[(int) keys[i]];
            cents[i] = draft.cents[(int) keys[i]];
        }
        this.payments = new Payment[size];
        Arrays.fill(payments, Payment.PAID);
        this.refundedCents = new int[size];
        this.refundedAt = new int[size];
    }

    /** Number of orders. */
    public int size() {
        return size;
    }

    /** The order's id. */
    public String id(int order) {
        return Ids.document(seed, second(order), contacts[order]);
    }

    /** The id of the payment of the order. */
    public String transactionId(int order) {
        return Ids.document(~seed, second(order), contacts[order]);
    }

    /** The buyer's number. */
    public int contact(int order) {
        return contacts[order];
    }

    /** When it was placed, milliseconds of the epoch. */
    public long at(int order) {
        return second(order) * 1_000L;
    }

    /** Its amount. */
    public int cents(int order) {
        return cents[order];
    }

    /** How it stands. */
    public Payment payment(int order) {
        return payments[order];
    }

    /** What was given back of it. */
    public int refundedCents(int order) {
        return refundedCents[order];
    }

    /** When it last changed, milliseconds of the epoch. */
    public long updatedAt(int order) {
        return refundedCents[order] > 0 ? refundedAt[order] * 1_000L : at(order);
    }

    /** Tells this order from all others, whatever comes later: a customer buys once in a second. */
    private long ticket(int order) {
        return (long) second(order) << 32 | contacts[order];
    }

    private int second(int order) {
        return (int) (keys[order] >>> 32);
    }

    /** Gathers purchases in any order of time. */
    static final class Draft {
        private int[] at = new int[1_024];
        private int[] contact = new int[1_024];
        private int[] cents = new int[1_024];
        private int size;

        int size() {
            return size;
        }

        void add(int buyer, int second, int amount) {
            if (size == at.length) {
                at = Arrays.copyOf(at, size * 2);
                contact = Arrays.copyOf(contact, size * 2);
                cents = Arrays.copyOf(cents, size * 2);
            }
            at[size] = second;
            contact[size] = buyer;
            cents[size++] = amount;
        }

        /**
         * The book of these purchases. What becomes of an order is drawn for it alone and settled on its own day: two
         * in a hundred are never paid, and about one in forty is given back, half of those whole.
         */
        OrderBook close(long seed) {
            var book = new OrderBook(seed, this);
            for (int order = 0; order < size; order++) {
                book.settle(order);
            }
            return book;
        }
    }

    private void settle(int order) {
        var random = new SplittableRandom(Ids.mix(seed ^ Ids.mix(ticket(order))));
        if (random.nextInt(100) < UNPAID_PERCENT) {
            payments[order] = Payment.UNPAID;
        } else if (random.nextInt(40) == 0) {
            boolean whole = random.nextBoolean();
            payments[order] = whole ? Payment.REFUNDED : Payment.PAID;
            refundedCents[order] = whole ? cents[order] : Math.max(100, cents[order] * (20 + random.nextInt(50)) / 100);
            int endOfDay = second(order) / DAY * DAY + DAY - 1;
            refundedAt[order] = Math.min(endOfDay, second(order) + 600 + random.nextInt(DAY / 4));
        }
    }
}
