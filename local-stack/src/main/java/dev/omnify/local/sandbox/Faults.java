package dev.omnify.local.sandbox;

import java.time.Duration;

/**
 * What is to go wrong with the next requests to a vendor. One fault at a time; a new one takes the place of the old.
 */
final class Faults {
    /** A way to fail. */
    enum Kind {
        /** Every answer is a bare 503. */
        DOWN,
        /** Every answer comes late. */
        SLOW,
        /** Every request is over the vendor's limit. */
        LIMIT,
        /** Every second request is answered 502, beginning with the first. */
        FLAKY,
        /** None. */
        NONE
    }

    /** What to do with one request. */
    record Fault(Kind kind, Duration delay) {
        static final Fault NONE = new Fault(Kind.NONE, Duration.ZERO);
    }

    private Fault planned = Fault.NONE;
    private int left;

    synchronized void plan(Fault fault, int requests) {
        planned = fault;
        left = requests;
    }

    synchronized void clear() {
        left = 0;
    }

    /** The fault of the request that has just come. */
    synchronized Fault next() {
        if (left == 0) {
            return Fault.NONE;
        }
        left--;
        boolean spared = planned.kind() == Kind.FLAKY && left % 2 == 0;
        return spared ? Fault.NONE : planned;
    }
}
