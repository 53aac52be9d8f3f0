package dev.omnify.eyes.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The orders and refunds of all customers, in columns: 14 bytes an order, so that several million fit in a small heap.
 * Customers are numbered from 0; each one's activity lies together, ascending by day. Days are counted from 1970-01-01
 * in the organisation's time zone, amounts are minor units of the organisation's one currency, a refund's amount is
 * negative.
 */
public final class ActivityHistory {
    private final String[] ids;
    private final byte[] consents;
    private final int[] starts;
    private final int[] days;
    private final long[] amounts;
    /** The source's number; negative (bitwise complement) where the activity is a refund. */
    private final short[] sources;

    private final List<String> sourceNames;
    private final Map<String, Long> otherCurrencies;

    ActivityHistory(ActivityHistoryBuilder from) {
        ids = from.ids.toArray(new String[0]);
        consents = Arrays.copyOf(from.consents, ids.length);
        starts = Arrays.copyOf(from.starts, ids.length + 1);
        starts[ids.length] = from.size;
        days = Arrays.copyOf(from.days, from.size);
        amounts = Arrays.copyOf(from.amounts, from.size);
        sources = Arrays.copyOf(from.sources, from.size);
        sourceNames = List.copyOf(from.sourceNames);
        otherCurrencies = Map.copyOf(from.otherCurrencies);
    }

    public int customers() {
        return ids.length;
    }

    public String id(int customer) {
        return ids[customer];
    }

    public AnalyticsConsent consent(int customer) {
        return AnalyticsConsent.values()[consents[customer]];
    }

    /** Where a customer's activity begins; it ends where the next one's begins. */
    public int start(int customer) {
        return starts[customer];
    }

    /** The first place of a customer's activity that lies after {@code day}. */
    public int endAfter(int customer, int day) {
        int low = starts[customer];
        int high = starts[customer + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public int day(int place) {
        return days[place];
    }

    /** Minor units, negative for a refund. */
    public long amount(int place) {
        return amounts[place];
    }

    public boolean isOrder(int place) {
        return sources[place] >= 0;
    }

    /** The number of the source that told of it, an index into {@link #sourceNames}. */
    public int source(int place) {
        return sources[place] >= 0 ? sources[place] : ~sources[place];
    }

    public List<String> sourceNames() {
        return sourceNames;
    }

    /** Orders left out because they were in another currency than the organisation's, by that currency. */
    public Map<String, Long> otherCurrencies() {
        return otherCurrencies;
    }

    /** Whether a customer ordered on one of the days {@code after + 1 … until}. A refund is no order. */
    public boolean ordered(int customer, int after, int until) {
        int end = endAfter(customer, until);
        for (int place = endAfter(customer, after); place < end; place++) {
            if (isOrder(place)) {
                return true;
            }
        }
        return false;
    }

    /** The day of the last order of all, or {@link Integer#MIN_VALUE} when there is none. */
    public int lastOrderDay() {
        return lastOrderDay(Integer.MAX_VALUE);
    }

    /** The day of the last order until a day, or {@link Integer#MIN_VALUE} when there is none. */
    public int lastOrderDay(int until) {
        int last = Integer.MIN_VALUE;
        for (int place = 0; place < days.length; place++) {
            if (days[place] > last && days[place] <= until && isOrder(place)) {
                last = days[place];
            }
        }
        return last;
    }

    /** The day of the first order of all, or {@link Integer#MAX_VALUE} when there is none. */
    public int firstOrderDay() {
        int first = Integer.MAX_VALUE;
        for (int place = 0; place < days.length; place++) {
            if (days[place] < first && isOrder(place)) {
                first = days[place];
            }
        }
        return first;
    }

    /** Orders and refunds together. */
    public int size() {
        return days.length;
    }
}
