package dev.omnify.platform.overview;

import dev.omnify.platform.customer.CustomerStore;
import java.time.Clock;

/** The real summing up over stores in memory. */
public final class TestSummaries {
    private TestSummaries() {}

    /** Summaries of which a request may make those of so many records. */
    public static Summaries over(CustomerStore customers, SummaryStore store, Clock clock, long recordsAtOnce) {
        return new Summaries(customers, store, () -> recordsAtOnce, clock);
    }
}
