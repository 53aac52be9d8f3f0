package dev.omnify.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** A service behind the gateway, which does what a test wants it to. */
final class FakeService implements AutoCloseable {
    private static final Vertx VERTX = Vertx.vertx();

    /** A service that is not there. */
    static final FakeService NONE = new FakeService(request -> {});

    private static final String KEYS = "/.well-known/jwks.json";

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile JsonObject revocations = revoked();

    private FakeService(Handler<HttpServerRequest> answer) {
        this.server = VERTX.createHttpServer().requestHandler(request -> {
            if ("/internal/revocations".equals(request.path())) {
                // Every process asks while the broker is away; no test counts that, nor the look at the keys.
                request.response().putHeader("content-type", "application/json").end(revocations.encode());
            } else {
                if (!KEYS.equals(request.path())) {
                    requests.incrementAndGet();
                }
                answer.handle(request);
            }
        });
    }

    /** Its port is the same in every test, so it may have to wait until whoever borrowed it has gone. */
    static FakeService start(String name, Handler<HttpServerRequest> answer) {
        var started = new AtomicReference<FakeService>();
        Awaitility.await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() -> {
            var service = new FakeService(answer);
            service.server
                    .listen(Fleet.port(name), "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            started.set(service);
            return true;
        });
        return started.get();
    }

    /** Auth-service as far as the gateway needs it: its keys. */
    static FakeService auth() {
        return start("auth", request -> {
            if (KEYS.equals(request.path())) {
                request.response().putHeader("content-type", "application/json").end(Signer.OURS.keySet());
            } else {
                request.response().end(request.method() + " " + request.uri());
            }
        });
    }

    /** What auth-service says is void. */
    static JsonObject revoked(JsonObject... items) {
        return new JsonObject().put("items", new JsonArray(List.of(items))).put("until", System.currentTimeMillis());
    }

    /** From now on auth-service says so. */
    void revokes(JsonObject... items) {
        revocations = revoked(items);
    }

    static Vertx vertx() {
        return VERTX;
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
