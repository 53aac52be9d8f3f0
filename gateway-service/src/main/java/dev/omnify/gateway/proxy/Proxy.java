package dev.omnify.gateway.proxy;

import dev.omnify.gateway.document.DocumentedMethods;
import dev.omnify.gateway.routing.Upstream;
import dev.omnify.gateway.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Passes requests on to services, streaming both ways: no body is held in memory, a slow reader slows its writer, and a
 * client that goes away takes its request to the service with it.
 */
@Singleton
public final class Proxy {
    private static final int WAITING_PER_CONNECTION = 4;

    private final Vertx vertx;
    private final ProxyConfig config;
    private final HttpClient client;
    private final DocumentedMethods methods;

    Proxy(Vertx vertx, ProxyConfig config, DocumentedMethods methods) {
        this.methods = methods;
        this.vertx = vertx;
        this.config = config;
        this.client = vertx.httpClientBuilder()
                .with(options(config))
                .withConnectHandler(Proxy::readOn)
                .build();
    }

    private static HttpClientOptions options(ProxyConfig config) {
        return new HttpClientOptions()
                .setMaxPoolSize(config.connectionsPerService())
                .setMaxWaitQueueSize(config.connectionsPerService() * WAITING_PER_CONNECTION)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
                .setTcpNoDelay(true)
                .setDecompressionSupported(false);
    }

    /**
     * A service that refuses a body may answer and close while it is still being sent. Sending fails then, and the
     * answer waits to be read: the connection ends only when there is no more of that.
     */
    private static void readOn(HttpConnection connection) {
        ((ConnectionBase) connection).channel().config().setAutoClose(false);
    }

    /** Passes a request on, and ends it one way or another. The request must be paused. */
    public void forward(RoutingContext context, Upstream upstream) {
        new Exchange(this, context, Visit.of(context), upstream).start();
    }

    Future<HttpClientRequest> connect(HttpServerRequest request, Upstream upstream) {
        String query = request.query();
        return client.request(new RequestOptions()
                .setMethod(request.method())
                .setSsl(upstream.secure())
                .setHost(upstream.host())
                .setPort(upstream.port())
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setURI(query == null ? request.path() : request.path() + '?' + QueryEscapes.escaped(query)));
    }

    DocumentedMethods methods() {
        return methods;
    }

    Vertx vertx() {
        return vertx;
    }

    ProxyConfig config() {
        return config;
    }
}
