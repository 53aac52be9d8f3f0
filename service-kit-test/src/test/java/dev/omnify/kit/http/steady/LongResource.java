package dev.omnify.kit.http.steady;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the rest of its answer only when the test says so. */
@Path("/long")
@RunOnVirtualThread
class LongResource {
    static final int PIECES = 100;

    private final Making making;

    LongResource(Making making) {
        this.making = making;
    }

    /** What the test and the resource share. */
    @Singleton
    static class Making {
        final CompletableFuture<HttpServerResponse> begun = new CompletableFuture<>();
        final CountDownLatch rest = new CountDownLatch(1);
        final AtomicInteger made = new AtomicInteger();
        final CountDownLatch ended = new CountDownLatch(1);
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    public StreamingOutput answer(@Context HttpServerResponse response) {
        return WhileTaken.of(response, output -> {
            try {
                piece(output);
                making.begun.complete(response);
                making.rest.await();
                for (int i = 0; i < PIECES; i++) {
                    piece(output);
                    making.made.incrementAndGet();
                }
            } catch (InterruptedException e) {
                throw new InterruptedIOException(e.getMessage());
            } finally {
                making.ended.countDown();
            }
        });
    }

    private static void piece(OutputStream output) throws IOException {
        output.write("a piece\n".getBytes(StandardCharsets.US_ASCII));
        output.flush();
    }
}
