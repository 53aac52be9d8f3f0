package dev.omnify.auth.invitation.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands behind {@code #} in an invitation's link. */
@Schema(name = "InvitationLink")
record LookBody(@NotBlank @Size(max = 300) String token) {
    /** Secrets have no business in logs. */
    @Override
    public String toString() {
        return "LookBody[…]";
    }
}
