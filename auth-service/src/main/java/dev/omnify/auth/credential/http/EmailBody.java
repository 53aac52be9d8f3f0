package dev.omnify.auth.credential.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address that somebody says is theirs. */
@Schema(name = "PasswordResetRequest")
record EmailBody(@NotBlank @Size(max = 254) String email) {
    /** Addresses have no business in logs. */
    @Override
    public String toString() {
        return "EmailBody[…]";
    }
}
