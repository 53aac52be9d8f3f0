package dev.omnify.auth.session.http.open;

import dev.omnify.auth.organization.Organization;
import dev.omnify.auth.session.Session;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place where somebody is signed in. */
@RegisterForReflection
@Schema(name = "OpenSession")
record OpenSessionBody(
        String id,

        @Schema(description = "what the organization is called")
        String organization,

        Instant createdAt,
        Instant usedAt,

        @Schema(description = "such as `Firefox`; null when it did not say") @Nullable String browser,

        @Schema(description = "such as `Windows`; null when it did not say") @Nullable String system,

        @Schema(description = "the address that it began from, without its last part") @Nullable String network,

        @Schema(description = "whether it is the one that asks")
        boolean current) {
    static OpenSessionBody of(Session session, Organization organization, boolean current) {
        return new OpenSessionBody(
                session.id(),
                organization.name(),
                session.createdAt(),
                session.usedAt(),
                session.device().browser(),
                session.device().system(),
                session.device().network(),
                current);
    }
}
