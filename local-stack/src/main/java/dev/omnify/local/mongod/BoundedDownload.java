package dev.omnify.local.mongod;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A download that ends: when the other side is silent for too long, at whatever point, or when it takes too long as a
 * whole.
 *
 * @param silence the longest time without an answer or a byte
 * @param whole the longest time for everything
 */
record BoundedDownload(Duration silence, Duration whole) {

    private static final int BUFFER = 64 * 1024;
    private static final int OK = 200;

    void to(URI uri, Path file) throws IOException {
        var client = HttpClient.newBuilder()
                .connectTimeout(silence)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            var answer = await(
                    client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream()),
                    "no answer within ");
            if (answer.statusCode() != OK) {
                throw new IOException("the answer was " + answer.statusCode());
            }
            copy(answer, file);
        } finally {
            client.shutdownNow();
        }
    }

    private void copy(HttpResponse<InputStream> answer, Path file) throws IOException {
        var received = new AtomicLong();
        var done = new CompletableFuture<Boolean>();
        try (var body = answer.body()) {
            Thread.startVirtualThread(() -> transfer(body, file, received, done));
            var end = System.nanoTime() + whole.toNanos();
            long before = -1;
            while (!isDone(done)) {
                if (received.get() == before) {
                    throw new IOException("no byte within " + silence.toSeconds() + " s");
                }
                if (System.nanoTime() > end) {
                    throw new IOException("not done within " + whole.toSeconds() + " s");
                }
                before = received.get();
            }
        }
    }

    private static void transfer(InputStream body, Path file, AtomicLong received, CompletableFuture<Boolean> done) {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                out.write(buffer, 0, read);
                received.addAndGet(read);
            }
            done.complete(true);
        } catch (IOException e) {
            done.completeExceptionally(e);
        }
    }

    /** Waits for so long as the other side may be silent. */
    private boolean isDone(CompletableFuture<Boolean> done) throws IOException {
        try {
            return done.get(silence.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillAtWork) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException("it broke off: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private <T> T await(CompletableFuture<T> future, String late) throws IOException {
        try {
            return future.get(silence.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(late + silence.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException("it cannot be reached: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
