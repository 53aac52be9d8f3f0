package dev.omnify.gateway.fleet.client;

import dev.omnify.gateway.fleet.ServiceProbe;
import dev.omnify.gateway.routing.Upstream;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a service's readiness check. */
@Singleton
final class ReadinessProbe implements ServiceProbe {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int PATIENCE_MILLIS = 1_000;
    /** Shorter, so that who cannot be reached is told from who is there and says nothing. */
    private static final int CONNECT_MILLIS = PATIENCE_MILLIS / 2;

    private final HttpClient client;

    ReadinessProbe(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS));
    }

    @Override
    public Future<Answer> ask(Upstream service) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setSsl(service.secure())
                .setHost(service.host())
                .setPort(service.port())
                .setURI("/internal/ready")
                .setTimeout(PATIENCE_MILLIS);
        return client.request(request)
                .compose(call -> call.send())
                .compose(response -> response.body().map(body -> said(response.statusCode())))
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .otherwise(ReadinessProbe::unsaid);
    }

    private static Answer said(int status) {
        return status == OK || status == NO_CONTENT ? Answer.READY : Answer.NOT_READY;
    }

    private static Answer unsaid(Throwable failure) {
        return failure instanceof TimeoutException ? Answer.SILENT : Answer.NOT_READY;
    }
}
