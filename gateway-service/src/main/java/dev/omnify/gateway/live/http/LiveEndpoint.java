package dev.omnify.gateway.live.http;

import dev.omnify.gateway.live.LiveConfig;
import dev.omnify.gateway.live.LiveUpdates;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.http.ProblemDocuments;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** {@code GET /api/live}: an organization's events from now on, until the token expires. */
@Singleton
public final class LiveEndpoint {
    private final Vertx vertx;
    private final Clock clock;
    private final LiveConfig config;
    private final LiveUpdates updates;

    LiveEndpoint(Vertx vertx, Clock clock, LiveConfig config, LiveUpdates updates) {
        this.vertx = vertx;
        this.clock = clock;
        this.config = config;
        this.updates = updates;
    }

    /** Opens a stream for the bearer of a verified token. */
    public void open(RoutingContext context, TenantId tenant, Instant expiresAt) {
        HttpServerResponse response = context.response();
        var stream = new LiveStream(vertx.getOrCreateContext(), response);
        if (!updates.add(tenant, stream, config.streamsPerOrganization())) {
            response.putHeader(
                    "Retry-After", Long.toString(config.commentInterval().toSeconds()));
            ProblemDocuments.end(
                    context, CommonProblem.RATE_LIMITED, "Your organization has too many live streams open.");
            return;
        }
        stream.open(() -> updates.remove(tenant, stream));
        long left = Math.max(1, Duration.between(clock.instant(), expiresAt).toMillis());
        long comments = vertx.setPeriodic(config.commentInterval().toMillis(), timer -> stream.comment());
        long expiry = vertx.setTimer(left, timer -> stream.end());
        context.addEndHandler(ended -> {
            updates.remove(tenant, stream);
            vertx.cancelTimer(comments);
            vertx.cancelTimer(expiry);
        });
    }
}
