package dev.omnify.eyes.dataset;

import java.util.stream.IntStream;

/**
 * The customers that may be analysed and have ordered by a day.
 *
 * @param customers their numbers in the history, ascending
 * @param excluded how many others have ordered but may not be analysed
 * @param defaulted how many have said nothing, so that the organisation's default decided
 */
public record ConsentedCustomers(int[] customers, int excluded, int defaulted) {

    /**
     * @param granted whether the organisation takes silence for consent
     * @param asOf who first ordered after this day is nobody yet
     */
    public static ConsentedCustomers of(ActivityHistory history, boolean granted, int asOf) {
        IntStream.Builder allowed = IntStream.builder();
        int excluded = 0;
        int defaulted = 0;
        for (int customer = 0; customer < history.customers(); customer++) {
            if (!history.ordered(customer, Integer.MIN_VALUE, asOf)) {
                continue;
            }
            AnalyticsConsent consent = history.consent(customer);
            defaulted += consent == AnalyticsConsent.MISSING ? 1 : 0;
            if (consent == AnalyticsConsent.GRANTED || consent == AnalyticsConsent.MISSING && granted) {
                allowed.add(customer);
            } else {
                excluded++;
            }
        }
        return new ConsentedCustomers(allowed.build().toArray(), excluded, defaulted);
    }
}
