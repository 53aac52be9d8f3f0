package dev.omnify.eyes.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers an {@link ActivityHistory}, one customer after the other, each one's activity in any order. */
public final class ActivityHistoryBuilder {
    private static final int FIRST_CAPACITY = 1024;

    final List<String> ids = new ArrayList<>();
    final List<String> sourceNames = new ArrayList<>();
    byte[] consents = new byte[FIRST_CAPACITY];
    int[] starts = new int[FIRST_CAPACITY];
    int[] days = new int[FIRST_CAPACITY];
    long[] amounts = new long[FIRST_CAPACITY];
    short[] sources = new short[FIRST_CAPACITY];
    int size;
    final Map<String, Long> otherCurrencies = new HashMap<>();

    /** Begins a customer; what follows is this one's. A customer begins once. */
    public ActivityHistoryBuilder customer(String id, AnalyticsConsent consent) {
        sortLast();
        if (ids.size() + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            consents = Arrays.copyOf(consents, consents.length * 2);
        }
        starts[ids.size()] = size;
        consents[ids.size()] = (byte) consent.ordinal();
        ids.add(id);
        return this;
    }

    /**
     * An order of the customer begun last.
     *
     * @param day days since 1970-01-01 in the organisation's time zone
     * @param amount minor units
     * @param source the name of where it came from
     */
    public ActivityHistoryBuilder order(int day, long amount, String source) {
        add(day, amount, (short) sourceNumber(source));
        return this;
    }

    /**
     * A refund to the customer begun last.
     *
     * @param amount minor units given back; the sign does not matter
     */
    public ActivityHistoryBuilder refund(int day, long amount, String source) {
        add(day, -Math.abs(amount), (short) ~sourceNumber(source));
        return this;
    }

    /** Counts orders that are left out because they are in another currency. */
    public ActivityHistoryBuilder otherCurrency(String currency, long orders) {
        otherCurrencies.merge(currency, orders, Long::sum);
        return this;
    }

    /** The history gathered; the builder is not used any more. */
    public ActivityHistory build() {
        sortLast();
        return new ActivityHistory(this);
    }

    private int sourceNumber(String name) {
        int known = sourceNames.indexOf(name);
        if (known >= 0) {
            return known;
        }
        if (sourceNames.size() == Short.MAX_VALUE) {
            throw new IllegalStateException("Too many sources");
        }
        sourceNames.add(name);
        return sourceNames.size() - 1;
    }

    private void add(int day, long amount, short source) {
        if (ids.isEmpty()) {
            throw new IllegalStateException("Begin a customer first");
        }
        if (size == days.length) {
            int larger = size + size / 2;
            days = Arrays.copyOf(days, larger);
            amounts = Arrays.copyOf(amounts, larger);
            sources = Arrays.copyOf(sources, larger);
        }
        days[size] = day;
        amounts[size] = amount;
        sources[size++] = source;
    }

    private void sortLast() {
        if (ids.isEmpty()) {
            return;
        }
        int start = starts[ids.size() - 1];
        int length = size - start;
        long[] keys = new long[length];
        boolean sorted = true;
        for (int i = 0; i < length; i++) {
            keys[i] = ((long) days[start + i] << Integer.SIZE) | i;
            sorted &= i == 0 || days[start + i - 1] <= days[start + i];
        }
        if (sorted) {
            return;
        }
        Arrays.sort(keys);
        long[] ownAmounts = Arrays.copyOfRange(amounts, start, size);
        short[] ownSources = Arrays.copyOfRange(sources, start, size);
        for (int i = 0; i < length; i++) {
            int from = (int) keys[i];
            days[start + i] = (int) (keys[i] >> Integer.SIZE);
            amounts[start + i] = ownAmounts[from];
            sources[start + i] = ownSources[from];
        }
    }
}
