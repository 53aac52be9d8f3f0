package dev.omnify.auth.invitation.http;

import dev.omnify.auth.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The link's secret, and what proves or makes the account. */
@Schema(name = "InvitationAcceptance")
record AcceptBody(
        @NotBlank @Size(max = 300) String token,
        @PlainText @Size(max = 200) @Nullable String name,
        @Size(min = 1, max = 1024) @Nullable String password) {
    /** None of it has any business in logs. */
    @Override
    public String toString() {
        return "AcceptBody[…]";
    }
}
