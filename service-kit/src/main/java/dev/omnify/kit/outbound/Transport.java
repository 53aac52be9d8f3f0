package dev.omnify.kit.outbound;

import dev.omnify.kit.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends one request and reads its whole answer: HTTP/1.1, no redirects, within a time and a length. */
final class Transport implements AutoCloseable {
    private final HttpClient client;
    private final Duration timeout;
    private final long maxBody;

    Transport(Guard.OutboundConfig config) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.timeout = config.requestTimeout();
        this.maxBody = config.maxBody().asLongValue();
    }

    /** A try that failed in a way that speaks against the other side. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean surelyNotSent;
        private final transient @Nullable GuardedResponse response;

        Failed(String message, boolean surelyNotSent, @Nullable GuardedResponse response, @Nullable Throwable cause) {
            super(message, cause);
            this.surelyNotSent = surelyNotSent;
            this.response = response;
        }

        boolean surelyNotSent() {
            return surelyNotSent;
        }

        @Nullable GuardedResponse response() {
            return response;
        }
    }

    /** The answer, whatever its status; {@link Failed} when there is none. */
    GuardedResponse send(GuardedRequest request) {
        var pending = client.sendAsync(http(request), info -> new Capped(maxBody));
        try {
            HttpResponse<byte[]> answer = pending.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new GuardedResponse(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw new Failed("no whole answer within " + timeout.toMillis() + " ms", false, null, e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProblemException(OutboundProblem.VENDOR_UNAVAILABLE, "The call was broken off.", e);
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof IOException && (cause instanceof TooLong || cause.getCause() instanceof TooLong)) {
            return new ProblemException(
                    OutboundProblem.ANSWER_TOO_LARGE, "The answer is longer than is read here.", cause);
        }
        boolean surelyNotSent = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return new Failed(String.valueOf(cause), surelyNotSent, null, cause);
    }

    private HttpRequest http(GuardedRequest request) {
        var body = request.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(request.body());
        var builder = HttpRequest.newBuilder(request.uri()).timeout(timeout).method(request.method(), body);
        request.headers().forEach((name, value) -> set(builder, name, value));
        return builder.build();
    }

    /** The client's own message holds the value, which may be a secret: it goes nowhere, not even as a cause. */
    private static void set(HttpRequest.Builder builder, String name, String value) {
        boolean taken = true;
        try {
            builder.setHeader(name, value);
        } catch (IllegalArgumentException e) {
            taken = false;
        }
        if (!taken) {
            throw new ProblemException(
                    OutboundProblem.HEADER_REFUSED, "The header " + name + " cannot be sent with its value.");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Collects a body up to its greatest length. */
    private static final class Capped implements HttpResponse.BodySubscriber<byte[]> {
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
        private final long max;
        private Flow.@Nullable Subscription subscription;

        Capped(long max) {
            this.max = max;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                if (body.isDone()) {
                    return;
                }
                if (collected.size() + (long) buffer.remaining() > max) {
                    body.completeExceptionally(new TooLong());
                    if (subscription != null) {
                        subscription.cancel();
                    }
                    return;
                }
                var bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                collected.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(collected.toByteArray());
        }
    }
}
