package dev.omnify.kit.revocation.client;

import dev.omnify.kit.revocation.Revocation;
import dev.omnify.kit.revocation.RevocationConfig;
import dev.omnify.kit.revocation.RevocationFeed;
import io.quarkus.arc.DefaultBean;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Asks auth-service over HTTP, proven by the service's secret. */
@DefaultBean
@ApplicationScoped
class AuthRevocationFeed implements RevocationFeed {
    private static final int OK = 200;

    private final HttpClient client;
    private final RequestOptions request;
    private final JsonObject proof;
    private final long timeoutMillis;

    AuthRevocationFeed(Vertx vertx, RevocationConfig config) {
        this.timeoutMillis = config.timeout().toMillis();
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout((int) timeoutMillis).setMaxPoolSize(1));
        this.request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(config.authUrl() + "/internal/revocations")
                .setTimeout(timeoutMillis)
                .putHeader("Content-Type", "application/json");
        this.proof = new JsonObject()
                .put("service", config.service().replaceFirst("-service$", ""))
                .put("secret", config.secret().orElse("none"));
    }

    @Override
    public CompletionStage<Known> since(Instant moment) {
        var body = proof.copy().put("since", moment.toEpochMilli()).toBuffer();
        return client.request(request)
                .compose(call -> call.send(body))
                .compose(AuthRevocationFeed::read)
                .timeout(timeoutMillis, TimeUnit.MILLISECONDS)
                .toCompletionStage();
    }

    private static Future<Known> read(HttpClientResponse answer) {
        return answer.statusCode() == OK
                ? answer.body().map(body -> known(body.toJsonObject()))
                : Future.failedFuture("it answered with status " + answer.statusCode());
    }

    private static Known known(JsonObject body) {
        var items = body.getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .flatMap(item -> Revocation.of(item).stream())
                .toList();
        return new Known(items, Instant.ofEpochMilli(body.getLong("until")));
    }
}
