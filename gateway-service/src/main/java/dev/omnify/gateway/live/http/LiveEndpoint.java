package dev.omnify.gateway.live.http;

import dev.omnify.gateway.live.LiveConfig;
import dev.omnify.gateway.live.LiveUpdates;
import dev.omnify.gateway.token.Principal;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.http.ProblemDocuments;
import dev.omnify.kit.revocation.Bearer;
import dev.omnify.kit.revocation.Revocations;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code GET /api/live}: an organization's events from now on, until the token expires. */
@Singleton
public final class LiveEndpoint {
    private final Vertx vertx;
    private final Clock clock;
    private final LiveConfig config;
    private final LiveUpdates updates;
    private final Revocations revocations;
    private final Map<LiveStream, Bearer> open = new ConcurrentHashMap<>();

    LiveEndpoint(Vertx vertx, Clock clock, LiveConfig config, LiveUpdates updates, Revocations revocations) {
        this.revocations = revocations;
        this.vertx = vertx;
        this.clock = clock;
        this.config = config;
        this.updates = updates;
        revocations.listen(revocation -> endVoid());
    }

    private void endVoid() {
        open.forEach((stream, bearer) -> {
            if (revocations.isVoid(bearer)) {
                stream.endSoon();
            }
        });
    }

    /** Opens a stream for the bearer of a verified token. It ends when the token does. */
    public void open(RoutingContext context, Principal principal) {
        TenantId tenant = principal.tenant();
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
        long left = Math.max(1, Duration.between(clock.instant(), principal.expiresAt()).toMillis());
        long comments = vertx.setPeriodic(config.commentInterval().toMillis(), timer -> stream.comment());
        long expiry = vertx.setTimer(left, timer -> stream.end());
        open.put(stream, principal.bearer());
        context.addEndHandler(ended -> {
            open.remove(stream);
            updates.remove(tenant, stream);
            vertx.cancelTimer(comments);
            vertx.cancelTimer(expiry);
        });
        // It may have been voided since it was checked.
        endVoid();
    }
}
