package dev.omnify.kit.boot.http;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The readiness check where the service serves, without its details; these are on the management port. */
@Path("/internal/ready")
@RunOnVirtualThread
class ReadyResource {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final SmallRyeHealthReporter health;

    ReadyResource(SmallRyeHealthReporter health) {
        this.health = health;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public void ready() {
        if (health.getReadiness().isDown()) {
            throw new ProblemException(CommonProblem.UNAVAILABLE, "This is not ready.").retryAfter(TRY_AGAIN);
        }
    }
}
