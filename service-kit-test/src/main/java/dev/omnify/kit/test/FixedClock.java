package dev.omnify.kit.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to move. */
public final class FixedClock extends Clock {
    private final AtomicReference<Instant> now;

    /** @param start ISO-8601 instant, such as {@code 2026-01-31T12:00:00Z} */
    public FixedClock(String start) {
        this.now = new AtomicReference<>(Instant.parse(start));
    }

    /** Moves the clock on. */
    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now.get(), zone);
    }
}
