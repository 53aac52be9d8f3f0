package dev.omnify.auth.credential.http.operator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose password is forgotten, and what proves the operator. */
@Schema(name = "ResetLinkRequest")
record ResetLinkRequestBody(
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 1024) String secret) {
    /** Neither has any business in logs. */
    @Override
    public String toString() {
        return "ResetLinkRequestBody[…]";
    }
}
