package dev.omnify.kit.outbound;

import dev.omnify.kit.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache in which one caller loads a value while the others who want the same one wait for it. A failure is given to
 * all who waited and is not kept.
 */
public final class OneCallCache<K, V> {
    private final Clock clock;
    private final long maxWeight;
    private final Map<K, Slot<V>> slots = new ConcurrentHashMap<>();
    private final AtomicLong weight = new AtomicLong();

    /** @param maxWeight what the values that are kept may weigh together; beyond it those that expire first go */
    public OneCallCache(Clock clock, long maxWeight) {
        this.clock = clock;
        this.maxWeight = maxWeight;
    }

    /**
     * A value that was loaded.
     *
     * @param keep how long it may be given out; zero or less: not at all, except to those who waited for it
     */
    public record Loaded<V>(V value, Duration keep, long weight) {}

    private static final class Slot<V> {
        private final CompletableFuture<Loaded<V>> loaded = new CompletableFuture<>();
        private volatile @Nullable Instant expires;

        boolean expired(Instant now) {
            Instant end = expires;
            return end != null && !now.isBefore(end);
        }

        Instant end() {
            Instant end = expires;
            return end == null ? Instant.MAX : end;
        }
    }

    /** The value, loaded when there is none that may still be given out. */
    public V get(K key, Supplier<Loaded<V>> loader) {
        Slot<V> found = slots.get(key);
        if (found != null && found.expired(clock.instant())) {
            remove(key, found);
            found = null;
        }
        if (found == null) {
            var mine = new Slot<V>();
            found = slots.putIfAbsent(key, mine);
            if (found == null) {
                return load(key, mine, loader);
            }
        }
        return await(found);
    }

    private static <V> V await(Slot<V> slot) {
        try {
            return slot.loaded.join().value();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw e;
        }
    }

    private V load(K key, Slot<V> mine, Supplier<Loaded<V>> loader) {
        try {
            var loaded = loader.get();
            keep(key, mine, loaded);
            return loaded.value();
        } catch (ProblemException e) {
            mine.loaded.completeExceptionally(e);
            throw e;
        } finally {
            // Nothing happens here unless loading failed; then nobody may go on waiting.
            if (mine.loaded.completeExceptionally(new CancellationException("loading failed"))
                    || mine.loaded.isCompletedExceptionally()) {
                slots.remove(key, mine);
            }
        }
    }

    private void keep(K key, Slot<V> mine, Loaded<V> loaded) {
        weight.addAndGet(loaded.weight());
        mine.loaded.complete(loaded);
        // Only now may it be found to have expired: what is taken away has been loaded.
        mine.expires = clock.instant().plus(loaded.keep());
        if (loaded.keep().isPositive()) {
            shrink();
        } else {
            remove(key, mine);
        }
    }

    private void remove(K key, Slot<V> slot) {
        if (slots.remove(key, slot)) {
            weight.addAndGet(-slot.loaded.resultNow().weight());
        }
    }

    private void shrink() {
        if (weight.get() <= maxWeight) {
            return;
        }
        slots.entrySet().stream()
                .filter(entry -> entry.getValue().loaded.isDone())
                .sorted(Comparator.comparing(entry -> entry.getValue().end()))
                .takeWhile(entry -> weight.get() > maxWeight)
                .forEach(entry -> remove(entry.getKey(), entry.getValue()));
    }
}
