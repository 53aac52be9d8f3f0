package dev.omnify.kit.test;

import dev.omnify.kit.IdSource;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that count up: canonical UUIDs of version 7, so that they pass every check and a test can foretell them. */
public final class SequentialIds implements IdSource {
    private final AtomicLong next = new AtomicLong(1);

    @Override
    public String next() {
        return "01900000-0000-7000-8000-%012x".formatted(next.getAndIncrement());
    }
}
