package dev.omnify.gateway.token.client;

import dev.omnify.gateway.token.KeySource;
import dev.omnify.gateway.token.TokenConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Reads a JSON Web Key Set (RFC 7517) over HTTP; only its RSA signing keys count. */
@Singleton
final class JwksClient implements KeySource {
    private static final int OK = 200;
    private static final int CONNECT_MILLIS = 1_000;
    private static final int ANSWER_MILLIS = 2_000;

    private final HttpClient client;
    private final RequestOptions request;

    JwksClient(Vertx vertx, TokenConfig config) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setMaxPoolSize(1));
        this.request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(config.jwksUrl().toString())
                .setTimeout(ANSWER_MILLIS);
    }

    @Override
    public Future<Map<String, PublicKey>> fetch() {
        return client.request(request)
                .compose(call -> call.send())
                .compose(JwksClient::body)
                .map(JwksClient::keys)
                .timeout(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Future<Buffer> body(HttpClientResponse answer) {
        return answer.statusCode() == OK
                ? answer.body()
                : Future.failedFuture("key set answered with status " + answer.statusCode());
    }

    private static Map<String, PublicKey> keys(Buffer body) {
        var keys = new HashMap<String, PublicKey>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(body.toString(StandardCharsets.UTF_8)).getJsonWebKeys()) {
                boolean signs = key.getUse() == null || "sig".equals(key.getUse());
                if (signs && key.getKeyId() != null && key.getKey() instanceof RSAPublicKey rsa) {
                    keys.put(key.getKeyId(), rsa);
                }
            }
        } catch (JoseException e) {
            throw new IllegalArgumentException("not a key set", e);
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a key set without keys");
        }
        return keys;
    }
}
