package dev.omnify.auth.invitation.http;

import dev.omnify.auth.invitation.Invitation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation that waits. */
@RegisterForReflection
@Schema(name = "Invitation")
record InvitationBody(
        String id,
        String email,

        @Schema(enumeration = {"owner", "admin", "marketer", "viewer"})
        String role,

        Instant createdAt,
        Instant expiresAt) {
    static InvitationBody of(Invitation invitation) {
        return new InvitationBody(
                invitation.id(),
                invitation.email().value(),
                invitation.role().text(),
                invitation.createdAt(),
                invitation.expiresAt());
    }
}
