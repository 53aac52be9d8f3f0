package dev.omnify.auth.invitation.http;

import dev.omnify.auth.invitation.Invited;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation as whoever holds its link sees it. */
@RegisterForReflection
@Schema(name = "InvitationLook")
record InvitedBody(
        String organization,
        String email,

        @Schema(enumeration = {"owner", "admin", "marketer", "viewer"})
        String role,

        @Nullable String inviter,
        Instant expiresAt,

        @Schema(description = "whether the address has an account, whose password lets in")
        boolean known) {
    static InvitedBody of(Invited invited) {
        return new InvitedBody(
                invited.organization().name(),
                invited.invitation().email().value(),
                invited.invitation().role().text(),
                invited.inviter(),
                invited.invitation().expiresAt(),
                invited.known());
    }
}
