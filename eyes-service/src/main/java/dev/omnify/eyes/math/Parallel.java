package dev.omnify.eyes.math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Work spread over at most two threads: an analysis shares its machine with six other services. */
public final class Parallel {
    private static final int THREADS = 2;

    private Parallel() {}

    /** A slice of a range. */
    @FunctionalInterface
    public interface Slice {
        /** Works on {@code from ≤ i < to}. */
        void run(int from, int to);
    }

    /** Cuts 0 … size into one slice a thread. Slices may write to disjoint places only. */
    public static void slices(int size, Slice slice) {
        int middle = size / THREADS;
        if (middle == 0) {
            slice.run(0, size);
            return;
        }
        CompletableFuture<Void> other = inThread(() -> slice.run(middle, size));
        slice.run(0, middle);
        await(other);
    }

    /** Does each task once, results in the order of their numbers. */
    public static <T> List<T> map(int tasks, IntFunction<T> task) {
        List<T> even = new ArrayList<>();
        List<T> odd = new ArrayList<>();
        CompletableFuture<Void> other = inThread(() -> everySecond(1, tasks, i -> odd.add(task.apply(i))));
        everySecond(0, tasks, i -> even.add(task.apply(i)));
        await(other);
        List<T> all = new ArrayList<>(tasks);
        for (int i = 0; i < tasks; i++) {
            all.add((i % 2 == 0 ? even : odd).get(i / 2));
        }
        return all;
    }

    private static void everySecond(int first, int tasks, IntConsumer task) {
        for (int i = first; i < tasks; i += THREADS) {
            task.accept(i);
        }
    }

    private static CompletableFuture<Void> inThread(Runnable work) {
        return CompletableFuture.runAsync(
                work, task -> Thread.ofPlatform().daemon().name("eyes-worker").start(task));
    }

    private static void await(CompletableFuture<Void> other) {
        try {
            other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
